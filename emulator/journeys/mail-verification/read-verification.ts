import type { Emulator } from '../../emulator.ts';
import type { VerificationStep } from '../../store/mail-verifications.ts';

/** How far the proof of an address has come. */
export type Verification =
  | { readonly kind: 'open' }
  | { readonly kind: 'sent'; readonly mail: string }
  | { readonly kind: 'verified'; readonly mail: string };

export function readVerification({ store, clock }: Emulator, step: VerificationStep): Verification {
  const found = store.mailVerifications.find(step, clock.nowSeconds());
  if (found === undefined) return { kind: 'open' };
  return { kind: found.isVerified ? 'verified' : 'sent', mail: found.mail };
}
