import type { Tenant } from '../tenant/tenant-schema.ts';
import type { AnySeedUser } from './user-from-seed.ts';

/** All users of the tenant file, whichever way they sign in. */
export const seedOf = ({ users, federatedUsers }: Tenant): AnySeedUser[] => [
  ...users,
  ...federatedUsers,
];
