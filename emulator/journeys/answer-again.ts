import { earlierApplications } from '../accounts/earlier-applications.ts';
import { rememberApplication } from '../accounts/remember-application.ts';
import type { Emulator } from '../emulator.ts';
import { acceptRequest } from '../endpoints/authorize/accept-request.ts';
import { answerAuthorized } from '../endpoints/authorize/answer-authorized.ts';
import { readSessionCookie, setSessionCookie } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { Parameters } from '../http/parameters.ts';
import { hashOpaqueToken, newOpaqueToken } from '../secrets/opaque-token.ts';
import { completedBefore } from './completed-before.ts';
import type { OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';

/**
 * The answer to a form that was sent twice. The session goes on under a new id, because the browser may
 * have dropped the first answer; when the person signed in stays as it was.
 */
export function answerAgain(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  step: JourneyStep,
  form: Parameters,
): Response | Promise<Response> | undefined {
  const session = completedBefore(c, emulator, open, step, form);
  if (session === undefined) return undefined;
  const { store, clock, tenant } = emulator;
  const { id, policy, application, journey } = open;
  const now = clock.nowSeconds();
  const previousId = readSessionCookie(c, emulator);
  const sessionId = newOpaqueToken();
  const sessionIdHash = hashOpaqueToken(sessionId);
  const authorized = { policy, application, request: journey.request, session, sessionIdHash };
  const code = store.atomically(() => {
    const { completed } = store.journeys.current(id) ?? {};
    const applications = [
      completed?.sessionHash,
      previousId && hashOpaqueToken(previousId),
    ].flatMap((hash) => earlierApplications(store, hash, { oid: session.oid, now }));
    if (completed !== undefined) store.sessions.endByHash(completed.sessionHash);
    store.sessions.add(sessionId, session, now + tenant.sessionLifetimeSeconds);
    for (const clientId of applications) rememberApplication(store, sessionIdHash, clientId);
    store.journeys.change(id, (current) => ({
      ...current,
      ...(current.completed && {
        completed: { ...current.completed, sessionHash: sessionIdHash },
      }),
    }));
    return acceptRequest(emulator, authorized);
  });
  setSessionCookie(c, emulator, sessionId);
  return answerAuthorized(c, emulator, authorized, code);
}
