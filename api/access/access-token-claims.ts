import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';

const text = z.string().min(1).max(1_000);

/** An ID token has no `azp`, so it does not pass for an access token although its audience is the same. */
const accessTokenClaimsSchema = z.object({
  iss: text,
  aud: text,
  azp: text,
  sub: text,
  oid: text,
  acr: text,
  name: text.optional(),
  given_name: text.optional(),
  family_name: text.optional(),
  correspondenceMail: text.optional(),
});

export type AccessTokenClaims = z.infer<typeof accessTokenClaimsSchema>;

export function parseAccessTokenClaims(payload: JWTPayload): AccessTokenClaims {
  const claims = accessTokenClaimsSchema.safeParse(payload);
  if (claims.success) return claims.data;
  const names = claims.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new ApiError('token_not_for_this_api', `claims missing or of the wrong type: ${names}`);
}
