import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { ResponseTypeWord } from '../../tokens/response-type.ts';

/**
 * An ID token from this endpoint needs a nonce (OpenID Connect Core, 3.2.2.1); with a code alone it may
 * be missing. B2C's code for its absence is not known; 90083 is the nearest.
 */
export function checkNonce(
  responseType: readonly ResponseTypeWord[],
  parameters: Parameters,
): string | undefined {
  const nonce = parameters.get('nonce');
  if (nonce === undefined && responseType.includes('id_token')) {
    throw new B2cError('AADB2C90083', 'nonce');
  }
  return nonce;
}
