import type { AccessRules } from './access-rules.ts';
import type { AccessTokenClaims } from './access-token-claims.ts';
import { parseAccessTokenClaims } from './access-token-claims.ts';
import { checkAuthorizedParty } from './check-authorized-party.ts';
import { checkCompactForm } from './check-compact-form.ts';
import { checkHeader } from './check-header.ts';
import { checkPolicy } from './check-policy.ts';
import { readBearerToken } from './read-bearer-token.ts';
import type { KeySource } from './remote-key-source.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Verifies the B2C access token of a request and answers its claims, or throws an `ApiError`.
 * The order goes from cheap to dear: no key is looked up for a token that has the wrong shape.
 */
export async function verifyAccessToken(
  headers: Headers,
  rules: AccessRules,
  keySource: KeySource,
  now: Date,
): Promise<AccessTokenClaims> {
  const token = readBearerToken(headers);
  checkCompactForm(token);
  checkHeader(token);
  const issuer = await keySource();
  const payload = await verifySignature(token, issuer, rules, now);
  const claims = parseAccessTokenClaims(payload);
  checkAuthorizedParty(claims);
  checkPolicy(claims, rules.policies);
  return claims;
}
