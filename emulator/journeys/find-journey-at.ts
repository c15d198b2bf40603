import type { Emulator } from '../emulator.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { findJourney, type OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';
import { stepsOfPolicy } from './steps-of-policy.ts';

/** The journey at one of its pages; a policy without the page has nothing at the address. */
export function findJourneyAt(
  c: EmulatorContext,
  emulator: Emulator,
  step: JourneyStep,
): OpenJourney {
  const open = findJourney(c, emulator);
  if (!stepsOfPolicy(open.policy).includes(step)) throw new NotFoundError();
  return open;
}
