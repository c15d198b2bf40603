import { identitySubject } from '../../accounts/identity-subject.ts';
import { relayAddress } from '../../accounts/relay-address.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { comparableSignInName } from '../../store/users.ts';
import type { IdentityProvider } from '../../tenant/tenant-schema.ts';
import { backToStep } from '../back-to-step.ts';
import { isEmail } from '../check-email.ts';
import { completeJourney } from '../complete-journey.ts';
import type { OpenJourney } from '../find-journey.ts';
import type { Identity, Journey } from '../journey.ts';
import { leaveJourney } from '../leave-journey.ts';
import type { Problem } from '../problem.ts';
import { textOf } from '../read-person.ts';
import { stepUrl } from '../step-url.ts';
import type { StepForm } from '../step-form.ts';
import { stepsOfPolicy } from '../steps-of-policy.ts';
import { findIdentityProvider } from './find-identity-provider.ts';

export const identityProviderForm: StepForm = {
  keep: (journey, form) => keepAccount(journey, form, []),
  submit: submitIdentityProvider,
};

function keepAccount(journey: Journey, form: Parameters, problems: Problem[]): Journey {
  const account = form.get('choose') ?? textOf(form, 'account');
  const hidesMail = form.get('mailSharing') !== 'share';
  return { ...journey, identityProvider: { account, hidesMail, problems } };
}

/** The simulated provider: it knows whoever one claims to be, and asks for no password. */
async function submitIdentityProvider(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  form: Parameters,
): Promise<Response> {
  const provider = findIdentityProvider(c, emulator);
  if (form.get('action') === 'deny') throw leaveJourney(emulator, open, 'AADB2C90273');
  if (form.get('choose') !== undefined) return backToPage([]);
  const account = textOf(form, 'account');
  const problems = checkAccount(account);
  if (problems.length > 0) return backToPage(problems);

  await emulator.usersSeeded;
  const identity = identityOf(provider, open, form, account);
  const user = emulator.store.users.findByIdentity(provider.id, identity.subject);
  if (user !== undefined) {
    return completeJourney(c, emulator, open, { oid: user.oid });
  }
  if (!stepsOfPolicy(open.policy).includes('first-sign-in')) {
    throw leaveJourney(emulator, open, 'AADB2C99002');
  }
  emulator.store.journeys.change(open.id, (journey) =>
    withIdentity(keepAccount(journey, form, []), identity, provider, account),
  );
  return c.redirect(stepUrl(emulator, open, 'first-sign-in'), 303);

  function backToPage(found: Problem[]): Response {
    return backToStep(c, emulator, open, 'identity-provider', (journey) =>
      keepAccount(journey, form, found),
    );
  }
}

function checkAccount(account: string): Problem[] {
  if (account === '') return [{ field: 'account', code: 'accountMissing' }];
  return isEmail(account) ? [] : [{ field: 'account', code: 'accountMalformed' }];
}

function identityOf(
  { id, relayDomain }: IdentityProvider,
  { application }: OpenJourney,
  form: Parameters,
  account: string,
): Identity {
  const subject = identitySubject(id, account);
  const isHidden = relayDomain !== undefined && form.get('mailSharing') !== 'share';
  const mail = isHidden ? relayAddress(subject, application.id, relayDomain) : account;
  return { provider: id, subject, mail };
}

/** What the provider tells fills the form; the person completes it. */
function withIdentity(
  journey: Journey,
  identity: Identity,
  { accounts }: IdentityProvider,
  account: string,
): Journey {
  const isSame = (mail: string) => comparableSignInName(mail) === comparableSignInName(account);
  const known = accounts.find(({ mail }) => isSame(mail));
  const { prefill } = journey.request;
  const draft = journey.firstSignIn;
  if (draft?.identity.subject === identity.subject) {
    // The address may have been hidden, or shown, this time.
    const isSuggested = draft.correspondenceMail === draft.identity.mail;
    const correspondenceMail = isSuggested ? identity.mail : draft.correspondenceMail;
    return { ...journey, firstSignIn: { ...draft, identity, correspondenceMail } };
  }
  return {
    ...journey,
    firstSignIn: {
      identity,
      givenName: known?.givenName ?? prefill.givenName,
      surname: known?.surname ?? prefill.surname,
      correspondenceMail: identity.mail,
      acceptsTerms: false,
      problems: [],
    },
  };
}
