import { B2cError, WordedB2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { isPublicClient } from '../../tenant/find-application.ts';
import type { Application } from '../../tenant/tenant-schema.ts';
import type { ResponseTypeWord } from '../../tokens/response-type.ts';

/** The 43 characters of a SHA-256 in base64url (RFC 7636, 4.2). */
const s256Challenge = /^[A-Za-z0-9_-]{43}$/;

/**
 * PKCE is a must for public clients that ask for a code. `plain` is refused, also where the method is missing and would
 * mean plain: it protects nothing against who reads the request (RFC 9700, 2.1.1).
 */
export function checkPkce(
  application: Application,
  responseType: readonly ResponseTypeWord[],
  parameters: Parameters,
): string | undefined {
  const challenge = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method');
  if (challenge === undefined) {
    const isRequired = isPublicClient(application) && responseType.includes('code');
    if (isRequired || method !== undefined) throw new B2cError('AADB2C99059');
    return undefined;
  }
  if (method !== 'S256') throw new B2cError('AADB2C90184', method ?? 'plain (by default)');
  if (!s256Challenge.test(challenge)) {
    const shape = '43 characters of A-Z a-z 0-9 - _';
    throw new WordedB2cError('invalid_request', 'AADB2C90183', 'code_challenge', shape);
  }
  return challenge;
}
