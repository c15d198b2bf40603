import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { backToStep } from '../back-to-step.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Journey } from '../journey.ts';
import { chooseAction } from '../mail-verification/choose-action.ts';
import { readVerification } from '../mail-verification/read-verification.ts';
import { sendCode } from '../mail-verification/send-code.ts';
import { verifyCode } from '../mail-verification/verify-code.ts';
import type { Problem } from '../problem.ts';
import { textOf } from '../read-person.ts';
import type { StepForm } from '../step-form.ts';
import { changePassword } from './change-password.ts';
import { hasPassword } from './has-password.ts';

export const resetPasswordForm: StepForm = { keep: keepReset, submit: submitResetPassword };

function keepReset(journey: Journey, form: Parameters): Journey {
  const email = textOf(form, 'email') || journey.resetPassword.email;
  return { ...journey, resetPassword: { email, problems: [] } };
}

async function submitResetPassword(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response> {
  const step = { journeyId: open.id, purpose: 'reset-password' } as const;
  switch (chooseAction(form, readVerification(emulator, step))) {
    case 'sendCode':
      return backToPage(sendCode(c, emulator, open, 'reset-password', textOf(form, 'email')));
    case 'verifyCode':
      return backToPage(await verify());
    case 'changeEmail':
      emulator.store.mailVerifications.end(step);
      return backToPage([]);
    case 'continue': {
      const problems = form.get('verificationCode') === undefined ? [] : await verify();
      if (problems.length > 0) return backToPage(problems);
      const outcome = await changePassword(c, emulator, open, form);
      return outcome instanceof Response ? outcome : backToPage(outcome);
    }
  }

  async function verify(): Promise<Problem[]> {
    const problems = verifyCode(c, emulator, step, form.get('verificationCode') ?? '');
    if (problems.length > 0) return problems;
    await emulator.usersSeeded;
    // Said to nobody but the owner of the address.
    return hasPassword(emulator, readVerification(emulator, step))
      ? []
      : [{ field: 'email', code: 'emailUnknown' }];
  }

  function backToPage(problems: readonly Problem[]): Response {
    const verification = readVerification(emulator, step);
    return backToStep(c, emulator, open, 'reset-password', (journey) => {
      const { email } = keepReset(journey, form).resetPassword;
      return {
        ...journey,
        resetPassword: {
          email: verification.kind === 'verified' ? verification.mail : email,
          problems: [...problems],
        },
      };
    });
  }
}
