import { B2cError } from '../errors/b2c-error.ts';
import type { B2cErrorCode } from '../errors/b2c-error-table.ts';
import { RedirectedError } from '../errors/redirected-error.ts';
import type { Journey } from './journey.ts';

/** The journey ends here; the application hears why. */
export function leaveJourney({ request }: Journey, code: B2cErrorCode): RedirectedError {
  const { redirectUri, responseMode, state } = request;
  return new RedirectedError({ redirectUri, responseMode, state }, new B2cError(code));
}
