import { createHash } from 'node:crypto';
import { B2cError } from '../../errors/b2c-error.ts';

const verifierShape = /^[A-Za-z0-9._~-]{43,128}$/;

/**
 * RFC 7636, 4.6. A verifier without a challenge is refused too: it means that somebody took the
 * challenge out of the authorization request (RFC 9700, 4.8.2).
 */
export function checkCodeVerifier(
  challenge: string | undefined,
  verifier: string | undefined,
): void {
  if (challenge === undefined) {
    if (verifier !== undefined) throw new B2cError('AADB2C90182');
    return;
  }
  if (verifier === undefined || !verifierShape.test(verifier)) {
    const shape = '43 to 128 characters of A-Z a-z 0-9 - . _ ~';
    throw new B2cError('AADB2C90183', 'code_verifier', shape);
  }
  if (createHash('sha256').update(verifier).digest('base64url') !== challenge) {
    throw new B2cError('AADB2C90182');
  }
}
