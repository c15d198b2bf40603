import { checkCredentials } from '../../accounts/check-credentials.ts';
import type { Emulator } from '../../emulator.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { backToStep } from '../back-to-step.ts';
import { completeJourney } from '../complete-journey.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Journey } from '../journey.ts';
import type { Problem } from '../problem.ts';
import type { StepForm } from '../step-form.ts';

export const signInForm: StepForm = { keep: keepSignIn, submit: submitSignIn };

function keepSignIn(journey: Journey, form: Parameters): Journey {
  return { ...journey, signIn: { signInName: signInNameOf(form), problems: [] } };
}

/**
 * The journey stays open after success, so that a second click gets an answer of its own instead of
 * an error; each answer still needs the password.
 */
async function submitSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response> {
  const signInName = signInNameOf(form);
  const password = form.get('password') ?? '';
  const missing = missingFields({ signInName, password });
  if (missing.length > 0) return backToPage(missing);

  const address = clientAddress(c);
  const verdict = await checkCredentials(emulator, { signInName, password, address });
  switch (verdict.kind) {
    case 'right':
      return completeJourney(c, emulator, open, { oid: verdict.user.oid });
    case 'wrong':
      return backToPage([{ field: 'page', code: 'wrongCredentials' }]);
    case 'throttled':
      return backToPage([{ field: 'page', code: 'signInThrottled', seconds: verdict.waitSeconds }]);
  }

  function backToPage(problems: Problem[]): Response {
    return backToStep(c, emulator, open, 'sign-in', (journey) => ({
      ...journey,
      signIn: { signInName, problems },
    }));
  }
}

const signInNameOf = (form: Parameters): string => form.get('signInName')?.trim() ?? '';

function missingFields(fields: { signInName: string; password: string }): Problem[] {
  const problems: Problem[] = [];
  if (fields.signInName === '') problems.push({ field: 'signInName', code: 'signInNameMissing' });
  if (fields.password === '') problems.push({ field: 'password', code: 'passwordMissing' });
  return problems;
}
