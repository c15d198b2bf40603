import { isDeepStrictEqual } from 'node:util';
import { isPasswordOf, type PasswordCost } from '../secrets/password-hash.ts';
import { comparableSignInName, type User } from '../store/users.ts';
import { userFromSeed, type AnySeedUser } from './user-from-seed.ts';

/** Whether an account is still as the tenant file describes it. */
export async function isSameUser(
  known: User,
  seed: AnySeedUser,
  cost: PasswordCost,
): Promise<boolean> {
  if (!('password' in seed)) return isDeepStrictEqual(known, await userFromSeed(seed, cost));
  if (known.kind !== 'local') return false;
  const { passwordHash, ...facts } = known;
  const { password, ...user } = seed;
  const expected = { ...user, kind: 'local', signInName: comparableSignInName(user.signInName) };
  return isDeepStrictEqual(facts, expected) && (await isPasswordOf(passwordHash, password));
}
