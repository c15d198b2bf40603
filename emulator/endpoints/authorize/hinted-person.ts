import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { RedirectedError } from '../../errors/redirected-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { checkIdTokenHint } from '../request/check-id-token-hint.ts';
import type { CheckedRequest } from './check-authorize-request.ts';

/**
 * Whom the application expects, by an ID token that it got before (OpenID Connect Core, 3.1.2.1). A hint
 * that is not ours, or not this application's, is refused: the answer would be about somebody else.
 */
export async function hintedPerson(
  emulator: Emulator,
  { application, target }: CheckedRequest,
  parameters: Parameters,
): Promise<string | undefined> {
  const hint = parameters.get('id_token_hint');
  if (hint === undefined) return undefined;
  try {
    const hinted = await checkIdTokenHint(emulator, hint);
    if (hinted.application.id === application.id) return hinted.oid;
    throw new B2cError('AADB2C90209', hinted.application.id, application.id);
  } catch (error) {
    if (error instanceof B2cError) throw new RedirectedError(target, error);
    throw error;
  }
}
