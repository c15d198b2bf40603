import type { Emulator } from '../emulator.ts';
import { B2cError } from '../errors/b2c-error.ts';
import type { B2cErrorCode } from '../errors/b2c-error-table.ts';
import { RedirectedError } from '../errors/redirected-error.ts';
import type { OpenJourney } from './find-journey.ts';

/** The journey ends here; the application hears why. */
export function leaveJourney(
  { store }: Emulator,
  { id, journey }: OpenJourney,
  reason: B2cErrorCode | B2cError,
): RedirectedError {
  store.journeys.change(id, (current) => ({ ...current, isAnswered: true }));
  const error = reason instanceof B2cError ? reason : new B2cError(reason);
  const { redirectUri, responseMode, state } = journey.request;
  return new RedirectedError({ redirectUri, responseMode, state }, error);
}
