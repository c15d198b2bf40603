import { languages } from '../../../contract/languages.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { findJourney } from './find-journey.ts';
import { showSignIn } from './show-sign-in.ts';

/** The page after a try, after reload, after Back, or in another language. */
export function reopenSignIn(c: EmulatorContext, emulator: Emulator): Response | Promise<Response> {
  const open = findJourney(c, emulator);
  const asked = languages.find((language) => language === c.req.query('ui_locales'));
  const journey = asked === undefined ? open.journey : { ...open.journey, language: asked };
  if (asked !== undefined) emulator.store.journeys.update(open.id, journey);
  return showSignIn(c, emulator, { ...open, journey });
}
