import type { Emulator } from '../emulator.ts';
import { endpointUrl } from '../endpoints/endpoint-url.ts';
import type { OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';

export type JourneyAddress = Pick<OpenJourney, 'id' | 'policy'>;

type Step = JourneyStep | 'check-password' | 'forgotten-password';

/** Address of a page of a journey, or of something that belongs to it, without the origin. */
export function stepUrl(
  emulator: Emulator,
  address: JourneyAddress,
  step: Step,
  query: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams({ transaction: address.id, ...query });
  return `${stepPath(emulator, address, step)}?${parameters.toString()}`;
}

export const stepPath = (
  emulator: Emulator,
  { policy }: Pick<JourneyAddress, 'policy'>,
  step: Step,
): string => new URL(endpointUrl(emulator, policy, step)).pathname;
