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
import { readPerson, textOf } from '../read-person.ts';
import type { StepForm } from '../step-form.ts';
import { createLocalAccount } from './create-local-account.ts';

export const signUpForm: StepForm = { keep: keepSignUp, submit: submitSignUp };

function keepSignUp(journey: Journey, form: Parameters): Journey {
  // The field of a verified address is not sent by every browser, and has nothing new to say.
  const email = textOf(form, 'email') || journey.signUp.email;
  return { ...journey, signUp: { email, ...readPerson(form), problems: [] } };
}

async function submitSignUp(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response> {
  const step = { journeyId: open.id, purpose: 'sign-up' } as const;
  switch (chooseAction(form, readVerification(emulator, step))) {
    case 'sendCode':
      return backToPage(sendCode(c, emulator, open, 'sign-up', textOf(form, 'email')));
    case 'verifyCode':
      return backToPage(await verify());
    case 'changeEmail':
      emulator.store.mailVerifications.end(step);
      return backToPage([]);
    case 'continue': {
      const problems = form.get('verificationCode') === undefined ? [] : await verify();
      const outcome = await createLocalAccount(c, emulator, open, form, problems);
      return outcome instanceof Response ? outcome : backToPage(outcome);
    }
  }

  async function verify(): Promise<Problem[]> {
    const problems = verifyCode(c, emulator, step, form.get('verificationCode') ?? '');
    if (problems.length > 0) return problems;
    await emulator.usersSeeded;
    return checkNotTaken();
  }

  /** Said to nobody but the owner of the address. */
  function checkNotTaken(): Problem[] {
    const verification = readVerification(emulator, step);
    const isTaken =
      verification.kind === 'verified' &&
      emulator.store.users.findBySignInName(verification.mail) !== undefined;
    return isTaken ? [{ field: 'email', code: 'emailTaken' }] : [];
  }

  function backToPage(problems: readonly Problem[]): Response {
    const verification = readVerification(emulator, step);
    return backToStep(c, emulator, open, 'sign-up', (journey) => {
      const { signUp } = keepSignUp(journey, form);
      const isProven = verification.kind === 'verified';
      return {
        ...journey,
        signUp: {
          ...signUp,
          email: isProven ? verification.mail : signUp.email,
          // Most people want their messages where they sign in.
          correspondenceMail:
            signUp.correspondenceMail === '' && isProven
              ? verification.mail
              : signUp.correspondenceMail,
          problems: [...problems],
        },
      };
    });
  }
}
