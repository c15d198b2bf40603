import { B2cError } from '../../errors/b2c-error.ts';
import type { RefreshToken } from '../../store/refresh-tokens.ts';
import { checkFlow } from './check-flow.ts';
import { checkGrantAge } from './check-grant-age.ts';
import { checkGrantOwner } from './check-grant-owner.ts';
import { checkIssuingPolicy } from './check-issuing-policy.ts';
import { checkTokenResponseType } from './check-token-response-type.ts';
import type { TokenRequest } from './token-request.ts';
import { issueRefreshToken } from './issue-refresh-token.ts';
import { issueTokens, type TokenAnswer } from './issue-tokens.ts';
import { narrowScopes } from './narrow-scopes.ts';

/** RFC 6749, 6, with rotation: each use brings a new refresh token and ends the old one. */
export async function redeemRefreshToken(request: TokenRequest): Promise<TokenAnswer> {
  const { emulator, policy, application, parameters } = request;
  const { store, clock } = emulator;
  checkFlow(application, 'refresh');
  const token = parameters.get('refresh_token');
  if (token === undefined) throw new B2cError('AADB2C90083', 'refresh_token');

  const known = store.refreshTokens.find(token);
  if (known === undefined) throw new B2cError('AADB2C90129');
  checkGrantOwner(known.grant, application);
  checkIssuingPolicy(known.grant, policy);
  checkNotRevoked(known);
  checkNotUsed(request, known);
  checkGrantAge(known, known.windowEndsAt, clock.nowSeconds());
  const scopes = narrowScopes(emulator.tenant, application, known.grant.scopes, parameters);
  checkTokenResponseType(scopes, parameters);

  const refreshToken = store.atomically(() => {
    store.refreshTokens.markUsed(token, clock.nowSeconds());
    return issueRefreshToken(emulator, policy, known);
  });
  return issueTokens(request, { grant: known.grant, nonce: undefined, scopes, refreshToken });
}

function checkNotRevoked({ revokedAt }: RefreshToken): void {
  if (revokedAt !== undefined) throw new B2cError('AADB2C90129');
}

/**
 * Two uses mean that two parties hold the token; which of them stole it cannot be told, so all tokens
 * of the family end (RFC 9700, 4.14.2). The leeway is for clients that renew twice at once;
 * it is measured both ways, because a clock that moves back makes no used token new.
 */
function checkNotUsed({ emulator }: TokenRequest, { usedAt, familyId }: RefreshToken): void {
  const now = emulator.clock.nowSeconds();
  const leewaySeconds = emulator.tenant.refreshTokenReuseLeewaySeconds;
  if (usedAt === undefined || Math.abs(now - usedAt) < leewaySeconds) return;
  emulator.store.refreshTokens.revokeFamily(familyId, now);
  throw new B2cError('AADB2C90129');
}
