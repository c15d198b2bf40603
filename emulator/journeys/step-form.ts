import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { Parameters } from '../http/parameters.ts';
import type { OpenJourney } from './find-journey.ts';
import type { Journey } from './journey.ts';

/** The form of one page. */
export interface StepForm {
  /** What was typed, as the page will show it again. */
  readonly keep: (journey: Journey, form: Parameters) => Journey;
  readonly submit: (
    c: EmulatorContext,
    emulator: Emulator,
    open: OpenJourney,
    form: Parameters,
  ) => Response | Promise<Response>;
}
