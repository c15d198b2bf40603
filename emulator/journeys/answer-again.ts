import type { Emulator } from '../emulator.ts';
import { acceptRequest } from '../endpoints/authorize/accept-request.ts';
import { answerAuthorized } from '../endpoints/authorize/answer-authorized.ts';
import { setSessionCookie } from '../http/cookies.ts';
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
  const authorized = { policy, application, request: journey.request, session };
  const sessionId = newOpaqueToken();
  const code = store.atomically(() => {
    const { completed } = store.journeys.current(id) ?? {};
    if (completed !== undefined) store.sessions.endByHash(completed.sessionHash);
    store.sessions.add(sessionId, session, clock.nowSeconds() + tenant.sessionLifetimeSeconds);
    store.journeys.change(id, (current) => ({
      ...current,
      ...(current.completed && {
        completed: { ...current.completed, sessionHash: hashOpaqueToken(sessionId) },
      }),
    }));
    return acceptRequest(emulator, authorized);
  });
  setSessionCookie(c, emulator, sessionId);
  return answerAuthorized(c, emulator, authorized, code);
}
