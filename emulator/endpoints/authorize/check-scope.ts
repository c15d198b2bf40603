import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { resolveScopes, type ResolvedScopes } from '../../tokens/resolve-scopes.ts';

export function checkScope(
  tenant: Tenant,
  application: Application,
  parameters: Parameters,
): ResolvedScopes {
  const scope = parameters.get('scope');
  if (scope === undefined) throw new B2cError('AADB2C90010');
  return resolveScopes(tenant, application, scope);
}
