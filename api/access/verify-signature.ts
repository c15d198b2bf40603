import type { JWTPayload } from 'jose';
import { errors, jwtVerify } from 'jose';
import type { ApiErrorCode } from '../api-error.ts';
import { ApiError } from '../api-error.ts';
import type { AccessRules } from './access-rules.ts';
import type { TrustedIssuer } from './remote-key-source.ts';

/** B2C allows no longer lifetime for an access token. */
const longestLifetimeSeconds = 86_400;

/** Signature, issuer, audience and times. The algorithm is ours to say, never the token's. */
export async function verifySignature(
  token: string,
  trusted: TrustedIssuer,
  rules: AccessRules,
  now: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, trusted.keys, {
      algorithms: ['RS256'],
      issuer: trusted.issuer,
      audience: [...rules.audiences],
      requiredClaims: ['exp', 'nbf', 'iat'],
      maxTokenAge: longestLifetimeSeconds,
      clockTolerance: rules.clockSkewSeconds,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new ApiError(codeOf(error), reason, { cause: error });
  }
}

function codeOf(error: unknown): ApiErrorCode {
  if (error instanceof errors.JWTExpired) return 'token_expired';
  if (error instanceof errors.JWTInvalid) return 'token_malformed';
  if (error instanceof errors.JWTClaimValidationFailed) return codeOfClaim(error);
  return 'token_not_trusted';
}

function codeOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): ApiErrorCode {
  if (reason !== 'check_failed') return 'token_malformed';
  switch (claim) {
    case 'aud':
      return 'token_not_for_this_api';
    case 'nbf':
    case 'iat':
      return 'token_not_yet_valid';
    default:
      return 'token_not_trusted';
  }
}
