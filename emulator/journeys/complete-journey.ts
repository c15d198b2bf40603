import { earlierApplications } from '../accounts/earlier-applications.ts';
import { rememberApplication } from '../accounts/remember-application.ts';
import type { Emulator } from '../emulator.ts';
import { acceptRequest } from '../endpoints/authorize/accept-request.ts';
import { answerAuthorized } from '../endpoints/authorize/answer-authorized.ts';
import { readSessionCookie, setSessionCookie } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { Parameters } from '../http/parameters.ts';
import { hashOpaqueToken, newOpaqueToken } from '../secrets/opaque-token.ts';
import { formHash } from './completed-before.ts';
import type { OpenJourney } from './find-journey.ts';
import type { Journey, JourneyStep } from './journey.ts';

export interface Completion {
  readonly oid: string;
  /** Store writes that are kept together with the sign-in, or not at all. */
  readonly keep?: () => void;
  /** The form that has made something, to be recognised when it comes a second time. */
  readonly form?: { readonly step: JourneyStep; readonly values: Parameters };
}

/**
 * Signs the person in and sends the code. Account or password, session, partner relation and code are
 * one transaction: a crash leaves all of them or none.
 */
export function completeJourney(
  c: EmulatorContext,
  emulator: Emulator,
  { id, policy, application, journey }: OpenJourney,
  { oid, keep, form }: Completion,
): Response | Promise<Response> {
  const { store, clock, tenant } = emulator;
  const now = clock.nowSeconds();
  const session = { oid, authTime: now };
  // A new id for each sign-in, so that an id planted before is worth nothing (ASVS 7.2.4).
  const previousId = readSessionCookie(c, emulator);
  const sessionId = newOpaqueToken();
  const completed = form && {
    step: form.step,
    oid,
    completedAt: now,
    formHash: formHash(id, form.values),
    sessionHash: hashOpaqueToken(sessionId),
  };
  const sessionIdHash = hashOpaqueToken(sessionId);
  const authorized = { policy, application, request: journey.request, session, sessionIdHash };
  const code = store.atomically(() => {
    // Asked first: a new password ends all sessions of the person.
    const previousHash = previousId && hashOpaqueToken(previousId);
    const applications = earlierApplications(store, previousHash, { oid, now });
    keep?.();
    if (previousId !== undefined) store.sessions.end(previousId);
    store.sessions.add(sessionId, session, now + tenant.sessionLifetimeSeconds);
    for (const clientId of applications) rememberApplication(store, sessionIdHash, clientId);
    store.journeys.change(id, (current) => ({ ...answered(current), completed }));
    return acceptRequest(emulator, authorized);
  });
  setSessionCookie(c, emulator, sessionId);
  return answerAuthorized(c, emulator, authorized, code);
}

/** What a provider vouched for has been used up; Back begins at the provider again. */
const answered = (journey: Journey): Journey => ({
  ...withoutProblems(journey),
  isAnswered: true,
  firstSignIn: undefined,
});

export const withoutProblems = (journey: Journey): Journey => ({
  ...journey,
  signIn: { ...journey.signIn, problems: [] },
  signUp: { ...journey.signUp, problems: [] },
  resetPassword: { ...journey.resetPassword, problems: [] },
  identityProvider: { ...journey.identityProvider, problems: [] },
  firstSignIn: journey.firstSignIn && { ...journey.firstSignIn, problems: [] },
});
