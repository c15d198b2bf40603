import type { Policy, Tenant } from './tenant-schema.ts';

/** Policy names are compared without case: clients lower-case authorities, documents mix it. */
export function findPolicy(tenant: Tenant, name: string): Policy | undefined {
  return tenant.policies.find((policy) => policy.name.toLowerCase() === name.toLowerCase());
}
