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
import { narrowRefreshScopes } from './narrow-scopes.ts';

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
  const scopes = narrowRefreshScopes(emulator.tenant, application, known.grant.scopes, parameters);
  checkTokenResponseType(scopes, parameters);

  const refreshToken = store.atomically(() => {
    const isFirstUse = store.refreshTokens.use(token, clock.nowSeconds());
    // Only the store knows who was first when two processes share it.
    if (!isFirstUse && !isWithinLeeway(request, store.refreshTokens.find(token))) return undefined;
    return issueRefreshToken(emulator, policy, known);
  });
  if (refreshToken === undefined) throw revokeAndRefuse(request, known);
  return issueTokens(request, { grant: known.grant, nonce: undefined, scopes, refreshToken });
}

function checkNotRevoked({ revokedAt }: RefreshToken): void {
  if (revokedAt !== undefined) throw new B2cError('AADB2C90129');
}

/** The leeway is for clients that renew twice at once. */
function checkNotUsed(request: TokenRequest, known: RefreshToken): void {
  if (known.usedAt === undefined || isWithinLeeway(request, known)) return;
  throw revokeAndRefuse(request, known);
}

/** Measured both ways, because a clock that moves back makes no used token new. */
function isWithinLeeway(
  { emulator: { clock, tenant } }: TokenRequest,
  token: RefreshToken | undefined,
): boolean {
  if (token?.usedAt === undefined) return false;
  return Math.abs(clock.nowSeconds() - token.usedAt) < tenant.refreshTokenReuseLeewaySeconds;
}

/**
 * Two uses mean that two parties hold the token; which of them stole it cannot be told, so all tokens
 * of the family end (RFC 9700, 4.14.2).
 */
function revokeAndRefuse({ emulator }: TokenRequest, { familyId }: RefreshToken): B2cError {
  emulator.store.refreshTokens.revokeFamily(familyId, emulator.clock.nowSeconds());
  return new B2cError('AADB2C90129');
}
