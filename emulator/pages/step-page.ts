import type { Journey, JourneyStep } from '../journeys/journey.ts';
import type { PageAssets } from './page-assets.ts';

/** What every page of a journey knows. */
export interface StepPage {
  readonly assets: PageAssets;
  readonly journey: Journey;
  readonly applicationName: string;
  /** Where its form leads. */
  readonly action: string;
  readonly showCancel: boolean;
  /** Address of another page of the journey, if the policy has it. */
  readonly urlOf: (step: JourneyStep) => string | undefined;
}
