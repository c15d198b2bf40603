import { languages } from '../../contract/languages.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { withoutProblems } from './complete-journey.ts';
import { findJourneyAt } from './find-journey-at.ts';
import type { Journey, JourneyStep } from './journey.ts';
import { showStep } from './show-step.ts';

/** The page after a try, after reload, after Back, or in another language. */
export function reopenStep(
  c: EmulatorContext,
  emulator: Emulator,
  step: JourneyStep,
): Response | Promise<Response> {
  const open = findJourneyAt(c, emulator, step);
  const asked = languages.find((language) => language === c.req.query('ui_locales'));
  const isAnew = c.req.query('opened') === 'anew';
  if (asked === undefined && !isAnew) return showStep(c, emulator, open, step);
  const change = (current: Journey): Journey => ({
    ...(isAnew ? withoutProblems(current) : current),
    language: asked ?? current.language,
  });
  emulator.store.journeys.change(open.id, change);
  return showStep(c, emulator, { ...open, journey: change(open.journey) }, step);
}
