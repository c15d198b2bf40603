import { languages } from '../../contract/languages.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { findJourneyAt } from './find-journey-at.ts';
import type { JourneyStep } from './journey.ts';
import { showStep } from './show-step.ts';

/** The page after a try, after reload, after Back, or in another language. */
export function reopenStep(
  c: EmulatorContext,
  emulator: Emulator,
  step: JourneyStep,
): Response | Promise<Response> {
  const open = findJourneyAt(c, emulator, step);
  const asked = languages.find((language) => language === c.req.query('ui_locales'));
  if (asked === undefined) return showStep(c, emulator, open, step);
  emulator.store.journeys.change(open.id, (journey) => ({ ...journey, language: asked }));
  const journey = { ...open.journey, language: asked };
  return showStep(c, emulator, { ...open, journey }, step);
}
