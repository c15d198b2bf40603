import { signOutEverywhere } from '../../accounts/sign-out-everywhere.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { hashPassword } from '../../secrets/password-hash.ts';
import type { LocalUser } from '../../store/users.ts';
import { answerAgain } from '../answer-again.ts';
import { checkChosenPassword } from '../check-chosen-password.ts';
import { completeJourney } from '../complete-journey.ts';
import type { OpenJourney } from '../find-journey.ts';
import { readVerification } from '../mail-verification/read-verification.ts';
import type { Problem } from '../problem.ts';

/**
 * The new password counts at once, and whoever was signed in with the old one is not any more: on
 * this computer and on every other (ASVS 7.4.3).
 */
export async function changePassword(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response | readonly Problem[]> {
  const again = answerAgain(c, emulator, open, 'reset-password', form);
  if (again !== undefined) return again;

  const { store, clock, throttles, passwordCost } = emulator;
  const step = { journeyId: open.id, purpose: 'reset-password' } as const;
  const owner = findOwner();
  if (!('oid' in owner)) return owner;
  const { givenName, surname, signInName } = owner;
  const problems = await checkChosenPassword(emulator, open.application, form, {
    email: signInName,
    givenName,
    surname,
  });
  if (problems.length > 0) return problems;

  const passwordHash = await hashPassword(form.get('newPassword') ?? '', passwordCost);
  // Meanwhile the same form may have come a second time, or the account may have gone.
  const late = answerAgain(c, emulator, open, 'reset-password', form);
  if (late !== undefined) return late;
  const user = findOwner();
  if (!('oid' in user)) return user;
  // Another tab has proven another account's address while this form was worked on.
  if (user.oid !== owner.oid) return [{ field: 'email', code: 'emailNotVerified' }];

  throttles.passwords.forgive(user.signInName);
  return completeJourney(c, emulator, open, {
    oid: user.oid,
    form: { step: 'reset-password', values: form },
    keep: () => {
      store.users.changePassword(user.oid, passwordHash);
      signOutEverywhere(store, user.oid, clock.nowSeconds());
      // Also those of other journeys: a proof from before must not open the account once more.
      store.mailVerifications.endAllOf(user.signInName);
    },
  });

  function findOwner(): LocalUser | readonly Problem[] {
    const proof = readVerification(emulator, step);
    if (proof.kind === 'sent') return [{ field: 'verificationCode', code: 'codeMissing' }];
    if (proof.kind === 'open') return [{ field: 'email', code: 'emailNotVerified' }];
    return store.users.findBySignInName(proof.mail) ?? [{ field: 'email', code: 'emailUnknown' }];
  }
}
