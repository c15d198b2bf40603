import type { Outcome } from './outcome';
import type { SignedInAccount } from './signed-in-account';

/**
 * Where the person stands. One of four, never two at once:
 *
 * | kind          | meaning                                                   | pages show         |
 * | ------------- | --------------------------------------------------------- | ------------------ |
 * | `loading`     | a cached account or the answer of a sign-in is being read | a quiet skeleton   |
 * | `signedOut`   | nobody; `outcome` tells how the last attempt ended        | Sign in            |
 * | `signedIn`    | `account` is the person                                   | name, profile      |
 * | `unavailable` | signing in can not work now; `outcome` says why           | reason, Try again  |
 */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signedOut'; readonly outcome?: Outcome }
  | { readonly kind: 'signedIn'; readonly account: SignedInAccount; readonly outcome?: Outcome }
  | { readonly kind: 'unavailable'; readonly outcome: Outcome };
