import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Journey } from '../journey.ts';
import { submitVerifiedStep } from '../mail-verification/submit-verified-step.ts';
import { textOf } from '../read-person.ts';
import type { StepForm } from '../step-form.ts';
import { changePassword } from './change-password.ts';

export const resetPasswordForm: StepForm = { keep: keepReset, submit: submitResetPassword };

function keepReset(journey: Journey, form: Parameters): Journey {
  const email = textOf(form, 'email') || journey.resetPassword.email;
  return { ...journey, resetPassword: { email, problems: [] } };
}

function submitResetPassword(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response> {
  return submitVerifiedStep(c, emulator, open, form, {
    purpose: 'reset-password',
    checkAddress: (mail) =>
      emulator.store.users.findBySignInName(mail) === undefined
        ? [{ field: 'email', code: 'emailUnknown' }]
        : [],
    finish: (codeProblems) =>
      codeProblems.length > 0 ? codeProblems : changePassword(c, emulator, open, form),
    keep: (journey, verification, problems) => {
      const { email } = keepReset(journey, form).resetPassword;
      const proven = verification.kind === 'verified' ? verification.mail : email;
      return { ...journey, resetPassword: { email: proven, problems: [...problems] } };
    },
  });
}
