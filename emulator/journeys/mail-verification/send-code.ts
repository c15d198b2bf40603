import { randomInt } from 'node:crypto';
import type { Emulator } from '../../emulator.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { comparableSignInName } from '../../store/users.ts';
import type { VerificationPurpose } from '../../store/mail-verifications.ts';
import { checkEmail } from '../check-email.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Problem } from '../problem.ts';
import { codeMail } from './code-mail.ts';

/**
 * Sends a code to any address, known or not: who asks learns nothing about it (ASVS 6.3.8). Only who
 * reads the mail hears later whether there is an account.
 */
export function sendCode(
  c: EmulatorContext,
  emulator: Emulator,
  { id, application, journey }: OpenJourney,
  purpose: VerificationPurpose,
  email: string,
): Problem[] {
  const problems = checkEmail(email);
  if (problems.length > 0) return problems;

  const { store, throttles, clock } = emulator;
  const now = clock.nowSeconds();
  const seconds = throttles.mails.secondsToWait(comparableSignInName(email), clientAddress(c), now);
  if (seconds > 0) return [{ field: 'email', code: 'mailsThrottled', seconds }];

  const code = newCode();
  const mail = codeMail({ purpose, code, language: journey.language, application });
  store.atomically(() => {
    store.mailVerifications.begin({ journeyId: id, purpose }, { mail: email, code, now });
    // Without the mailbox nobody could read it there.
    if (emulator.hasDevelopmentEndpoints) store.mails.add({ ...mail, to: email, sentAt: now });
  });
  return [];
}

/** Six digits from the system's random source, as B2C sends them. */
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
