import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { OpenJourney } from './find-journey.ts';
import type { Journey, JourneyStep } from './journey.ts';
import { stepUrl } from './step-url.ts';

/** POST, redirect, GET: reload and Back repeat the page, not what was sent. */
export function backToStep(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  step: JourneyStep,
  change: (journey: Journey) => Journey,
): Response {
  emulator.store.journeys.change(open.id, change);
  return c.redirect(stepUrl(emulator, open, step, stepQuery(c)), 303);
}

/** The provider's page is one for all providers; its address says which. */
function stepQuery(c: EmulatorContext): Record<string, string> {
  const provider = c.req.query('provider');
  return provider === undefined ? {} : { provider };
}
