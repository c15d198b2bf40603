import type { Emulator } from '../emulator.ts';
import { isPasswordOf } from '../secrets/password-hash.ts';
import { comparableSignInName, type LocalUser } from '../store/users.ts';

export type CredentialsVerdict =
  | { readonly kind: 'right'; readonly user: LocalUser }
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
  const { store, throttles, clock, decoyPasswordHash, usersSeeded } = emulator;
  const account = comparableSignInName(credentials.signInName);
  const waitSeconds = throttles.passwords.secondsToWait(
    account,
    credentials.address,
    clock.nowSeconds(),
  );
  if (waitSeconds > 0) return { kind: 'throttled', waitSeconds };

  await usersSeeded;
  const user = store.users.findBySignInName(account);
  const passwordHash = user?.passwordHash ?? (await decoyPasswordHash);
  const isRight = await isPasswordOf(passwordHash, credentials.password);
  // A password that was replaced while it was checked is not right any more.
  const current = store.users.findBySignInName(account);
  if (!isRight || user === undefined || current?.passwordHash !== passwordHash) {
    return { kind: 'wrong' };
  }

  throttles.passwords.succeeded(account, credentials.address);
  return { kind: 'right', user };
}
