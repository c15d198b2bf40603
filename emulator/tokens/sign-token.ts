import { SignJWT, type JWTPayload } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** jose signs with Web Crypto, outside the event loop. */
export function signToken(key: SigningKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
    .sign(key.privateKey);
}
