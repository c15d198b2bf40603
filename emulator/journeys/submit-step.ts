import { languages } from '../../contract/languages.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { readForm } from '../http/read-parameters.ts';
import { backToStep } from './back-to-step.ts';
import { withoutProblems } from './complete-journey.ts';
import { findJourneyAt } from './find-journey-at.ts';
import { firstSignInForm } from './first-sign-in/submit-first-sign-in.ts';
import { identityProviderForm } from './identity-provider/submit-identity-provider.ts';
import type { JourneyStep } from './journey.ts';
import { leaveJourney } from './leave-journey.ts';
import { resetPasswordForm } from './reset-password/submit-reset-password.ts';
import { signInForm } from './sign-in/submit-sign-in.ts';
import { signUpForm } from './sign-up/submit-sign-up.ts';
import type { StepForm } from './step-form.ts';

const forms: Readonly<Record<JourneyStep, StepForm>> = {
  'sign-in': signInForm,
  'sign-up': signUpForm,
  'reset-password': resetPasswordForm,
  'identity-provider': identityProviderForm,
  'first-sign-in': firstSignInForm,
};

/** What all forms of a journey have in common: a way out, another language, and then the step itself. */
export async function submitStep(
  c: EmulatorContext,
  emulator: Emulator,
  step: JourneyStep,
): Promise<Response> {
  const open = findJourneyAt(c, emulator, step);
  const form = await readForm(c);
  const { keep, submit } = forms[step];
  if (form.get('action') === 'cancel' && open.policy.showCancel) {
    throw leaveJourney(emulator, open, 'AADB2C90091');
  }
  const language = languages.find((known) => known === form.get('ui_locales'));
  if (language !== undefined) {
    return backToStep(c, emulator, open, step, (journey) => ({
      ...withoutProblems(keep(journey, form)),
      language,
    }));
  }
  return submit(c, emulator, open, form);
}
