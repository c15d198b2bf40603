import { hashPassword, type PasswordCost } from '../secrets/password-hash.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import type { SeedUser, Tenant } from '../tenant/tenant-schema.ts';

/** Gives an empty database the users of the tenant file; a database with users keeps its own. */
export async function seedUsers(store: Store, tenant: Tenant, cost: PasswordCost): Promise<void> {
  if (!store.users.isEmpty()) return;
  const users: User[] = [];
  for (const user of tenant.users) users.push(await withPasswordHash(user, cost));
  store.atomically(() => {
    // Emptied first, because two resets may overlap while the passwords are hashed.
    store.users.clear();
    for (const user of users) store.users.add(user);
  });
}

async function withPasswordHash(
  { password, ...user }: SeedUser,
  cost: PasswordCost,
): Promise<User> {
  return { ...user, passwordHash: await hashPassword(password, cost) };
}
