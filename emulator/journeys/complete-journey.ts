import type { Emulator } from '../emulator.ts';
import { answerWithCode } from '../endpoints/authorize/answer-with-code.ts';
import { issueCode } from '../endpoints/authorize/issue-code.ts';
import { readSessionCookie, setSessionCookie } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { newOpaqueToken } from '../secrets/opaque-token.ts';
import type { OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';

/**
 * What a finished step leaves behind is kept whole or not at all: the account or the password, and
 * the session, partner relation and code that follow from it.
 */
export interface Completion {
  readonly step: JourneyStep;
  readonly oid: string;
  /** Store writes that belong to the same transaction. */
  readonly keep?: () => void;
}

/** Signs the person in and sends the code. */
export function completeJourney(
  c: EmulatorContext,
  emulator: Emulator,
  { id, policy, application, journey }: OpenJourney,
  { step, oid, keep }: Completion,
): Response | Promise<Response> {
  const { store, clock, tenant } = emulator;
  const now = clock.nowSeconds();
  const session = { oid, authTime: now };
  // A new id for each sign-in, so that an id planted before is worth nothing (ASVS 7.2.4).
  const previousId = readSessionCookie(c, emulator);
  const sessionId = newOpaqueToken();
  const authorized = { policy, application, request: journey.request, session };
  const code = store.atomically(() => {
    keep?.();
    if (previousId !== undefined) store.sessions.end(previousId);
    store.sessions.add(sessionId, session, now + tenant.sessionLifetimeSeconds);
    store.journeys.change(id, (current) => ({
      ...withoutProblems(current),
      completed: { step, oid, completedAt: now },
    }));
    return issueCode(emulator, authorized);
  });
  setSessionCookie(c, emulator, sessionId);
  return answerWithCode(c, emulator, authorized, code);
}

type Journey = OpenJourney['journey'];

const withoutProblems = (journey: Journey): Journey => ({
  ...journey,
  signIn: { ...journey.signIn, problems: [] },
  signUp: { ...journey.signUp, problems: [] },
  resetPassword: { ...journey.resetPassword, problems: [] },
  identityProvider: { ...journey.identityProvider, problems: [] },
  ...(journey.firstSignIn && { firstSignIn: { ...journey.firstSignIn, problems: [] } }),
});
