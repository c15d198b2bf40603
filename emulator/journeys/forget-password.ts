import type { Emulator } from '../emulator.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { findJourney } from './find-journey.ts';
import type { Journey } from './journey.ts';
import { leaveJourney } from './leave-journey.ts';
import { stepUrl } from './step-url.ts';
import { stepsOfPolicy } from './steps-of-policy.ts';

/**
 * The link "Forgotten your password?". Policies of the older kind leave the reset to the application,
 * which hears AADB2C90118 (article "Set up a password reset flow").
 */
export function forgetPassword(c: EmulatorContext, emulator: Emulator): Response {
  const open = findJourney(c, emulator);
  const steps = stepsOfPolicy(open.policy);
  if (!steps.includes('sign-in')) throw new NotFoundError();
  if (!steps.includes('reset-password')) throw leaveJourney(emulator, open, 'AADB2C90118');
  emulator.store.journeys.change(open.id, withKnownAddress);
  return c.redirect(stepUrl(emulator, open, 'reset-password'), 302);
}

/** Who has tried to sign in need not type the address again. */
function withKnownAddress(journey: Journey): Journey {
  const { resetPassword, signIn } = journey;
  if (resetPassword.email !== '' || signIn.signInName === '') return journey;
  return { ...journey, resetPassword: { ...resetPassword, email: signIn.signInName } };
}
