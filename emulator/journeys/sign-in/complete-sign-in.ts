import type { Emulator } from '../../emulator.ts';
import { answerWithCode } from '../../endpoints/authorize/answer-with-code.ts';
import { readSessionCookie, setSessionCookie } from '../../http/cookies.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { newOpaqueToken } from '../../secrets/opaque-token.ts';
import type { Session } from '../../store/sessions.ts';
import type { User } from '../../store/users.ts';
import type { OpenJourney } from './find-journey.ts';

export function completeSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  { id, policy, journey }: OpenJourney,
  user: User,
): Response | Promise<Response> {
  const session = beginSession(c, emulator, user);
  emulator.store.journeys.update(id, { ...journey, problem: { kind: 'none' } });
  return answerWithCode(c, emulator, { policy, request: journey.request, session });
}

/** A new id for each sign-in, so that an id planted before is worth nothing (ASVS 7.2.4). */
function beginSession(c: EmulatorContext, emulator: Emulator, user: User): Session {
  const { store, clock, tenant } = emulator;
  const previousId = readSessionCookie(c, emulator);
  const id = newOpaqueToken();
  const now = clock.nowSeconds();
  const session = { oid: user.oid, authTime: now };
  store.atomically(() => {
    if (previousId !== undefined) store.sessions.end(previousId);
    store.sessions.add(id, session, now + tenant.sessionLifetimeSeconds);
  });
  setSessionCookie(c, emulator, id);
  return session;
}
