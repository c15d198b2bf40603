import type { Emulator } from '../../emulator.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { comparableSignInName } from '../../store/users.ts';
import type { VerificationStep } from '../../store/mail-verifications.ts';
import type { Problem } from '../problem.ts';

/** Checks a typed code; no problem means that the address is the person's from now on. */
export function verifyCode(
  c: EmulatorContext,
  { store, throttles, clock }: Emulator,
  step: VerificationStep,
  typed: string,
): Problem[] {
  const problem = (code: Problem['code'], seconds?: number): Problem[] => [
    { field: 'verificationCode', code, ...(seconds === undefined ? {} : { seconds }) },
  ];
  const now = clock.nowSeconds();
  const verification = store.mailVerifications.find(step, now);
  if (verification === undefined) return [{ field: 'email', code: 'emailNotVerified' }];
  if (verification.isVerified) return [];
  // Copied from the mail with a blank, or typed in groups of three.
  const code = typed.replace(/\s/g, '');
  if (code === '') return problem('codeMissing');
  if (verification.isExpired) return problem('codeExpired');
  if (verification.triesLeft <= 0) return problem('codeUsedUp');

  const { mail } = verification;
  const account = comparableSignInName(mail);
  const address = clientAddress(c);
  const seconds = throttles.mailCodes.secondsToWait(account, address, now);
  if (seconds > 0) return problem('codesThrottled', seconds);
  if (!store.mailVerifications.tryCode(step, { mail, code, now })) {
    return problem(verification.triesLeft === 1 ? 'codeUsedUp' : 'codeWrong');
  }
  throttles.mailCodes.succeeded(account, address);
  return [];
}
