import { randomUUID } from 'node:crypto';
import { keepAcceptances } from '../../accounts/keep-acceptances.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { termsFor } from '../../tenant/terms-for.ts';
import { answerAgain } from '../answer-again.ts';
import { backToStep } from '../back-to-step.ts';
import { checkPerson } from '../check-person.ts';
import { completeJourney } from '../complete-journey.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Journey } from '../journey.ts';
import type { Problem } from '../problem.ts';
import { readPerson } from '../read-person.ts';
import type { StepForm } from '../step-form.ts';
import { stepUrl } from '../step-url.ts';

export const firstSignInForm: StepForm = {
  keep: (journey, form) => keepPerson(journey, form, []),
  submit: submitFirstSignIn,
};

function keepPerson(journey: Journey, form: Parameters, problems: Problem[]): Journey {
  if (journey.firstSignIn === undefined) return journey;
  return {
    ...journey,
    firstSignIn: { ...journey.firstSignIn, ...readPerson(form), problems },
  };
}

/** Makes the account of somebody whom a provider vouches for. */
function submitFirstSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Response | Promise<Response> {
  const { store, clock, tenant } = emulator;
  const { application } = open;
  const step = 'first-sign-in';
  const again = answerAgain(c, emulator, open, step, form);
  if (again !== undefined) return again;
  const journey = store.journeys.current(open.id);
  if (journey?.firstSignIn === undefined)
    return c.redirect(stepUrl(emulator, open, 'sign-in'), 303);
  const { identity } = journey.firstSignIn;

  const terms = termsFor(tenant, application);
  const { acceptsTerms, ...person } = readPerson(form);
  const problems = checkPerson({ acceptsTerms, ...person }, { hasTerms: terms.length > 0 });
  if (problems.length > 0) {
    return backToStep(c, emulator, open, step, (current) => keepPerson(current, form, problems));
  }

  // The same person may have finished in another window; the provider vouches for both.
  const known = store.users.findByIdentity(identity.provider, identity.subject);
  const sent = { step, values: form } as const;
  if (known !== undefined) {
    return completeJourney(c, emulator, open, { oid: known.oid, form: sent });
  }

  const oid = randomUUID();
  const { language } = journey;
  return completeJourney(c, emulator, open, {
    oid,
    form: sent,
    keep: () => {
      const { provider: identityProvider, subject, mail } = identity;
      const account = { kind: 'federated', identityProvider, subject, mail } as const;
      store.users.add({ ...account, oid, ...person, roles: [] });
      keepAcceptances(store, oid, { terms, language, application, now: clock.nowSeconds() });
    },
  });
}
