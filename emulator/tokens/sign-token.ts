import { sign } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { SigningKey } from './signing-key.ts';

type PrivateKey = Pick<SigningKey, 'kid' | 'privateKey'>;

/**
 * JWS Compact Serialization with RS256 (RFC 7515, 7.1; RFC 7518, 3.3). By `crypto.sign` rather than by
 * jose: both sign in the thread pool, but what jose and Web Crypto do around it takes the event loop
 * twice as long (docs/benchmark.md).
 */
export async function signToken(key: PrivateKey, claims: JWTPayload): Promise<string> {
  const signingInput = `${encodedHeader(key)}.${base64UrlJson(claims)}`;
  return `${signingInput}.${await rs256(key, signingInput)}`;
}

const encodedHeader = ({ kid }: PrivateKey): string =>
  base64UrlJson({ typ: 'JWT', alg: 'RS256', kid });

const base64UrlJson = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

function rs256({ privateKey }: PrivateKey, signingInput: string): Promise<string> {
  return new Promise((resolve, reject) => {
    sign('sha256', Buffer.from(signingInput), privateKey, (error, signature) => {
      if (error === null) resolve(signature.toString('base64url'));
      else reject(error);
    });
  });
}
