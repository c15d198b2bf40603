import type { Emulator } from '../emulator.ts';
import type { PolicyForm } from '../http/normalise-path.ts';
import type { Policy } from '../tenant/tenant-schema.ts';

/** Address of an endpoint of a policy, naming the policy the way the caller did. */
export function endpointUrl(
  { servedOrigin, tenant }: Pick<Emulator, 'servedOrigin' | 'tenant'>,
  policy: Policy,
  endpoint: string,
  form: PolicyForm = 'path',
): string {
  const name = policy.name.toLowerCase();
  const tenantUrl = `${servedOrigin}/${tenant.name}`;
  return form === 'path'
    ? `${tenantUrl}/${name}/${endpoint}`
    : `${tenantUrl}/${endpoint}?p=${name}`;
}
