import { randomUUID } from 'node:crypto';
import { keepAcceptances } from '../../accounts/keep-acceptances.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { hashPassword } from '../../secrets/password-hash.ts';
import { termsFor } from '../../tenant/terms-for.ts';
import { answerAgain } from '../answer-again.ts';
import { askForPasswordAgain, checkChosenPassword } from '../check-chosen-password.ts';
import { checkPerson } from '../check-person.ts';
import { completeJourney } from '../complete-journey.ts';
import type { OpenJourney } from '../find-journey.ts';
import { readVerification } from '../mail-verification/read-verification.ts';
import type { Problem } from '../problem.ts';
import { readPerson } from '../read-person.ts';

/** The button "Create account": an account and a signed-in person, or what is wrong. */
export async function createLocalAccount(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
  codeProblems: readonly Problem[],
): Promise<Response | readonly Problem[]> {
  const again = answerAgain(c, emulator, open, 'sign-up', form);
  if (again !== undefined) return again;

  const { store, clock, tenant, passwordCost } = emulator;
  const step = { journeyId: open.id, purpose: 'sign-up' } as const;
  const { application } = open;
  const terms = termsFor(tenant, application);
  const { acceptsTerms, ...person } = readPerson(form);
  const verification = readVerification(emulator, step);
  const email = verification.kind === 'open' ? '' : verification.mail;

  const problems = [
    ...codeProblems,
    ...(codeProblems.length === 0 ? checkProven() : []),
    ...(await checkChosenPassword(emulator, application, form, { email, ...person })),
    ...checkPerson({ acceptsTerms, ...person }, { hasTerms: terms.length > 0 }),
  ];
  if (problems.length > 0) return askForPasswordAgain(problems);

  const passwordHash = await hashPassword(form.get('newPassword') ?? '', passwordCost);
  await emulator.usersSeeded;
  // Meanwhile the same form may have come a second time, or somebody else with the same address.
  const late = answerAgain(c, emulator, open, 'sign-up', form);
  if (late !== undefined) return late;
  const lateProblems = checkProven();
  if (lateProblems.length > 0) return askForPasswordAgain(lateProblems);

  const oid = randomUUID();
  const now = clock.nowSeconds();
  return completeJourney(c, emulator, open, {
    oid,
    form: { step: 'sign-up', values: form },
    keep: () => {
      store.users.add({
        kind: 'local',
        oid,
        signInName: email,
        passwordHash,
        ...person,
        roles: [],
      });
      keepAcceptances(store, oid, {
        terms,
        language: open.journey.language,
        application,
        now,
      });
      store.mailVerifications.end(step);
    },
  });

  function checkProven(): Problem[] {
    const proof = readVerification(emulator, step);
    if (proof.kind === 'sent') return [{ field: 'verificationCode', code: 'codeMissing' }];
    if (proof.kind === 'open') return [{ field: 'email', code: 'emailNotVerified' }];
    // Another tab has proven another address while this form was worked on.
    if (proof.mail !== email) return [{ field: 'email', code: 'emailNotVerified' }];
    const isTaken = store.users.findBySignInName(proof.mail) !== undefined;
    return isTaken ? [{ field: 'email', code: 'emailTaken' }] : [];
  }
}
