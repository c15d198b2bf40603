import { createHash } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import { readSessionCookie } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { Parameters } from '../http/parameters.ts';
import type { Session } from '../store/sessions.ts';
import type { OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';

const doubleClickSeconds = 60;

/**
 * The session that the very same form has begun before: a second click is answered like the first. It
 * counts for a minute and while that session lives; later for the browser that is still signed in. A
 * form with anything else in it is a new one.
 */
export function completedBefore(
  c: EmulatorContext,
  emulator: Emulator,
  { id }: OpenJourney,
  step: JourneyStep,
  form: Parameters,
): Session | undefined {
  const { store, clock } = emulator;
  const completed = store.journeys.current(id)?.completed;
  if (completed?.step !== step || completed.formHash !== formHash(id, form)) return undefined;
  const now = clock.nowSeconds();
  const begun = store.sessions.findByHash(completed.sessionHash, now);
  if (begun !== undefined && Math.abs(now - completed.completedAt) <= doubleClickSeconds) {
    return begun;
  }
  const sessionId = readSessionCookie(c, emulator);
  const own = sessionId === undefined ? undefined : store.sessions.find(sessionId, now);
  return own?.oid === completed.oid ? own : undefined;
}

/** The journey's id is a secret that is not stored: a copied database tells nothing about the form. */
export const formHash = (journeyId: string, form: Parameters): string =>
  createHash('sha256').update(`${journeyId} ${form.toString()}`).digest('base64url');
