import { UnsecuredJWT, type JWTPayload } from 'jose';
import { signToken } from '../tokens/sign-token.ts';
import type { SigningKey } from '../tokens/signing-key.ts';
import type { TokenFaultName } from './fault.ts';
import { foreignKey } from './foreign-key.ts';

const longAgoSeconds = 86_400;

/** A token as a thief, a broken clock or a wrong tenant would bring it. */
export async function spoilToken(
  fault: TokenFaultName,
  key: SigningKey,
  claims: JWTPayload,
): Promise<string> {
  switch (fault) {
    case 'wrong-issuer':
      return signToken(key, { ...claims, iss: 'https://login.example.com/v2.0/' });
    case 'wrong-audience':
      return signToken(key, { ...claims, aud: '00000000-0000-4000-8000-000000000000' });
    case 'wrong-nonce':
      return signToken(key, { ...claims, nonce: 'not-the-nonce-of-the-request' });
    case 'expired':
      return signToken(key, movedBy(-longAgoSeconds, claims));
    case 'not-yet-valid':
      return signToken(key, movedBy(longAgoSeconds, claims));
    case 'unknown-key':
      return signToken(await foreignKey(), claims);
    case 'bad-signature':
      return signToken({ ...(await foreignKey()), kid: key.kid }, claims);
    case 'unsigned':
      return new UnsecuredJWT(claims).encode();
  }
}

const movedBy = (seconds: number, claims: JWTPayload): JWTPayload => ({
  ...claims,
  iat: Number(claims.iat) + seconds,
  nbf: Number(claims.nbf) + seconds,
  exp: Number(claims.exp) + seconds,
});
