import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { VerificationPurpose } from '../../store/mail-verifications.ts';
import { backToStep } from '../back-to-step.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Journey } from '../journey.ts';
import type { Problem } from '../problem.ts';
import { textOf } from '../read-person.ts';
import { chooseAction } from './choose-action.ts';
import { readVerification, type Verification } from './read-verification.ts';
import { sendCode } from './send-code.ts';
import { verifyCode } from './verify-code.ts';

/** A form that begins with the proof of an address. */
export interface VerifiedStep {
  /** The name of the page is the purpose of the proof. */
  readonly purpose: VerificationPurpose;
  /** What its owner, and nobody else, is told about the proven address. */
  readonly checkAddress: (mail: string) => Problem[];
  /** The button at the end; with what was wrong with a code that was typed and not yet sent. */
  readonly finish: (
    codeProblems: readonly Problem[],
  ) => Promise<Response | readonly Problem[]> | readonly Problem[];
  /** The draft of the page, as it is shown again. */
  readonly keep: (
    journey: Journey,
    verification: Verification,
    problems: readonly Problem[],
  ) => Journey;
}

/** Send a code, check it, take another address, or go on. */
export async function submitVerifiedStep(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
  { purpose, checkAddress, finish, keep }: VerifiedStep,
): Promise<Response> {
  const step = { journeyId: open.id, purpose };
  switch (chooseAction(form, readVerification(emulator, step))) {
    case 'sendCode':
      return backToPage(sendCode(c, emulator, open, purpose, textOf(form, 'email')));
    case 'verifyCode':
      return backToPage(await verify());
    case 'changeEmail':
      emulator.store.mailVerifications.end(step);
      return backToPage([]);
    case 'continue': {
      const isTyped = form.get('verificationCode') !== undefined;
      const outcome = await finish(isTyped ? await verify() : []);
      return outcome instanceof Response ? outcome : backToPage(outcome);
    }
  }

  async function verify(): Promise<Problem[]> {
    const problems = verifyCode(c, emulator, step, form.get('verificationCode') ?? '');
    if (problems.length > 0) return problems;
    await emulator.usersSeeded;
    const verification = readVerification(emulator, step);
    return verification.kind === 'verified' ? checkAddress(verification.mail) : [];
  }

  function backToPage(problems: readonly Problem[]): Response {
    const verification = readVerification(emulator, step);
    return backToStep(c, emulator, open, purpose, (journey) =>
      keep(journey, verification, problems),
    );
  }
}
