import type { Emulator } from '../emulator.ts';
import { WordedB2cError } from '../errors/b2c-error.ts';
import type { OpenJourney } from './find-journey.ts';
import { leaveJourney } from './leave-journey.ts';

/**
 * The application named a person by `id_token_hint`; somebody else is no answer to its question (OpenID
 * Connect Core, 3.1.2.2).
 */
export function checkExpectedPerson(emulator: Emulator, open: OpenJourney, oid: string): void {
  const { expectedOid } = open.journey.request;
  if (expectedOid === undefined || expectedOid === oid) return;
  const text = 'the person who signed in is not the one of the id_token_hint';
  throw leaveJourney(emulator, open, new WordedB2cError('login_required', 'AADB2C90122', text));
}
