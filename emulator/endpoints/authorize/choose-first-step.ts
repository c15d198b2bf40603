import type { Parameters } from '../../http/parameters.ts';
import type { JourneyStep } from '../../journeys/journey.ts';
import { stepsOfPolicy } from '../../journeys/steps-of-policy.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';

/** `option=signup` opens the sign-up page at once (article "Set up direct sign-in", sign-up). */
export function chooseFirstStep(policy: Policy, parameters: Parameters): JourneyStep {
  const steps = stepsOfPolicy(policy);
  if (parameters.get('option') === 'signup' && steps.includes('sign-up')) return 'sign-up';
  return steps[0] ?? 'sign-in';
}
