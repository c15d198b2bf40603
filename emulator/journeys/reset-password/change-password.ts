import { signOutEverywhere } from '../../accounts/sign-out-everywhere.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { hashPassword } from '../../secrets/password-hash.ts';
import type { LocalUser } from '../../store/users.ts';
import { checkChosenPassword } from '../check-chosen-password.ts';
import { completeJourney } from '../complete-journey.ts';
import { completedBefore } from '../completed-before.ts';
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
  const again = answerAgain();
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
  const late = answerAgain();
  if (late !== undefined) return late;
  const user = findOwner();
  if (!('oid' in user)) return user;

  throttles.passwords.forgive(user.signInName);
  return completeJourney(c, emulator, open, {
    step: 'reset-password',
    oid: user.oid,
    keep: () => {
      store.users.changePassword(user.oid, passwordHash);
      signOutEverywhere(store, user.oid, clock.nowSeconds());
      store.mailVerifications.end(step);
    },
  });

  function answerAgain(): Response | Promise<Response> | undefined {
    const known = completedBefore(c, emulator, open, 'reset-password');
    if (known === undefined) return undefined;
    return completeJourney(c, emulator, open, { step: 'reset-password', oid: known });
  }

  function findOwner(): LocalUser | readonly Problem[] {
    const proof = readVerification(emulator, step);
    if (proof.kind !== 'verified') return [{ field: 'email', code: 'emailNotVerified' }];
    return store.users.findBySignInName(proof.mail) ?? [{ field: 'email', code: 'emailUnknown' }];
  }
}
