import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Journey } from '../journey.ts';
import { submitVerifiedStep } from '../mail-verification/submit-verified-step.ts';
import { readPerson, textOf } from '../read-person.ts';
import type { StepForm } from '../step-form.ts';
import { createLocalAccount } from './create-local-account.ts';

export const signUpForm: StepForm = { keep: keepSignUp, submit: submitSignUp };

function keepSignUp(journey: Journey, form: Parameters): Journey {
  // The field of a verified address is not sent by every browser, and has nothing new to say.
  const email = textOf(form, 'email') || journey.signUp.email;
  return { ...journey, signUp: { email, ...readPerson(form), problems: [] } };
}

function submitSignUp(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response> {
  return submitVerifiedStep(c, emulator, open, form, {
    purpose: 'sign-up',
    checkAddress: (mail) =>
      emulator.store.users.findBySignInName(mail) === undefined
        ? []
        : [{ field: 'email', code: 'emailTaken' }],
    finish: (codeProblems) => createLocalAccount(c, emulator, open, form, codeProblems),
    keep: (journey, verification, problems) => {
      const { signUp } = keepSignUp(journey, form);
      if (verification.kind !== 'verified') {
        return { ...journey, signUp: { ...signUp, problems: [...problems] } };
      }
      // Most people want their messages where they sign in.
      const correspondenceMail = signUp.correspondenceMail || verification.mail;
      const proven = { email: verification.mail, correspondenceMail, problems: [...problems] };
      return { ...journey, signUp: { ...signUp, ...proven } };
    },
  });
}
