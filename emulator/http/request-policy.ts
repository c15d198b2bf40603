import { B2cError } from '../errors/b2c-error.ts';
import { findPolicy } from '../tenant/find-policy.ts';
import type { Policy, Tenant } from '../tenant/tenant-schema.ts';
import type { EmulatorContext } from './emulator-env.ts';

/** The policy that the URL names. Real B2C's code for an unknown one is not known; 90022 is nearest. */
export function requestPolicy(c: EmulatorContext, tenant: Tenant): Policy {
  const name = c.req.param('policy') ?? '';
  const policy = findPolicy(tenant, name);
  if (policy === undefined) throw new B2cError('AADB2C90022', name, tenant.name);
  return policy;
}
