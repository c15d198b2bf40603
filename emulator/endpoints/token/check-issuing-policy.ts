import { B2cError } from '../../errors/b2c-error.ts';
import type { Grant } from '../../store/grant.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';

/** What a client sees when it mixes the accounts of two policies (article "OpenID Connect"). */
export function checkIssuingPolicy(grant: Grant, policy: Policy): void {
  const asked = policy.name.toLowerCase();
  if (asked !== grant.policy) throw new B2cError('AADB2C90088', asked, grant.policy);
}
