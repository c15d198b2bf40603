import type { Emulator } from '../emulator.ts';
import { isPasswordOf } from '../secrets/password-hash.ts';
import { comparableSignInName, type User } from '../store/users.ts';

export type CredentialsVerdict =
  | { readonly kind: 'right'; readonly user: User }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled'; readonly waitSeconds: number };

/**
 * An unknown user takes the same time and gets the same answer as a wrong password, so that the page
 * does not tell who has an account (ASVS 6.3.8).
 */
export async function checkCredentials(
  emulator: Emulator,
  credentials: { signInName: string; password: string; address: string },
): Promise<CredentialsVerdict> {
  const { store, throttle, clock, decoyPasswordHash, usersSeeded } = emulator;
  const account = comparableSignInName(credentials.signInName);
  const waitSeconds = throttle.secondsToWait(account, credentials.address, clock.nowSeconds());
  if (waitSeconds > 0) return { kind: 'throttled', waitSeconds };

  await usersSeeded;
  const user = store.users.findBySignInName(account);
  const passwordHash = user?.passwordHash ?? (await decoyPasswordHash);
  const isRight = await isPasswordOf(passwordHash, credentials.password);
  if (user === undefined || !isRight) return { kind: 'wrong' };

  throttle.succeeded(account, credentials.address);
  return { kind: 'right', user };
}
