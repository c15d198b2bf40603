import { hashPassword, type PasswordCost } from '../secrets/password-hash.ts';
import type { User } from '../store/users.ts';
import type { SeedUser } from '../tenant/tenant-schema.ts';

export async function hashSeedUser(
  { password, ...user }: SeedUser,
  cost: PasswordCost,
): Promise<User> {
  return { ...user, passwordHash: await hashPassword(password, cost) };
}
