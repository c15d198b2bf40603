import type { Emulator } from '../emulator.ts';
import { readSessionCookie } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';

const doubleClickSeconds = 60;

/**
 * Whose account this form has made already: a second click, or Back and Continue, is answered like the
 * first. Later it counts only while the person is signed in, so that nobody else at the same computer
 * gets in with it.
 */
export function completedBefore(
  c: EmulatorContext,
  emulator: Emulator,
  { id }: OpenJourney,
  step: JourneyStep,
): string | undefined {
  const { store, clock } = emulator;
  const completed = store.journeys.current(id)?.completed;
  if (completed?.step !== step) return undefined;
  if (store.users.findByOid(completed.oid) === undefined) return undefined;
  const now = clock.nowSeconds();
  if (Math.abs(now - completed.completedAt) <= doubleClickSeconds) return completed.oid;
  const sessionId = readSessionCookie(c, emulator);
  const session = sessionId === undefined ? undefined : store.sessions.find(sessionId, now);
  return session?.oid === completed.oid ? completed.oid : undefined;
}
