import { isDeepStrictEqual } from 'node:util';
import { isPasswordOf } from '../secrets/password-hash.ts';
import { comparableSignInName, type User } from '../store/users.ts';
import type { SeedUser } from '../tenant/tenant-schema.ts';

/** Whether an account is still as the tenant file describes it. */
export async function isSameUser(
  { passwordHash, ...known }: User,
  { password, ...user }: SeedUser,
): Promise<boolean> {
  const seed = { ...user, signInName: comparableSignInName(user.signInName) };
  return isDeepStrictEqual(known, seed) && (await isPasswordOf(passwordHash, password));
}
