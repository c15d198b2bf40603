import { B2cError } from '../../errors/b2c-error.ts';
import type { IssuedCode } from '../../store/codes.ts';
import { checkFlow } from './check-flow.ts';
import type { TokenRequest } from './token-request.ts';
import { checkCodeVerifier } from './check-code-verifier.ts';
import { checkGrantAge } from './check-grant-age.ts';
import { checkGrantOwner } from './check-grant-owner.ts';
import { checkIssuingPolicy } from './check-issuing-policy.ts';
import { issueRefreshToken } from './issue-refresh-token.ts';
import { issueTokens, type TokenAnswer } from './issue-tokens.ts';
import { narrowCodeScopes } from './narrow-scopes.ts';
import { wantsRefreshToken } from './wants-refresh-token.ts';

/** RFC 6749, 4.1.3. Everything up to the refresh token happens without a pause, so one use wins. */
export async function redeemAuthorizationCode(request: TokenRequest): Promise<TokenAnswer> {
  const { emulator, policy, application, parameters } = request;
  const { store, clock } = emulator;
  checkFlow(application, 'code');
  const code = parameters.get('code');
  if (code === undefined) throw new B2cError('AADB2C90083', 'code');

  const issued = store.codes.find(code);
  if (issued === undefined) throw new B2cError('AADB2C90088', policy.name, 'none, it is unknown');
  checkGrantOwner(issued.grant, application);
  if (issued.usedAt !== undefined) throw revokeAndRefuse(request, issued);
  checkIssuingPolicy(issued.grant, policy);
  checkSameRedirectUri(request, issued);
  checkGrantAge(issued, issued.expiresAt, clock.nowSeconds());
  checkCodeVerifier(issued.grant.codeChallenge, parameters.get('code_verifier'));
  const scopes = narrowCodeScopes(emulator.tenant, application, issued.grant.scopes, parameters);

  const { isFirstUse, refreshToken } = store.atomically(() => {
    if (!store.codes.use(code, clock.nowSeconds())) return { isFirstUse: false };
    if (!wantsRefreshToken(application, scopes)) return { isFirstUse: true };
    return { isFirstUse: true, refreshToken: issueRefreshToken(emulator, policy, issued) };
  });
  // Only the store knows who was first when two processes share it.
  if (!isFirstUse) throw revokeAndRefuse(request, issued);
  const { nonce } = issued.grant;
  return issueTokens(request, { grant: issued.grant, nonce, scopes, refreshToken });
}

/** A second use is a sign of theft: what the first one brought is taken back (RFC 6749, 4.1.2). */
function revokeAndRefuse({ emulator, policy }: TokenRequest, issued: IssuedCode): B2cError {
  emulator.store.refreshTokens.revokeFamily(issued.familyId, emulator.clock.nowSeconds());
  return new B2cError('AADB2C90088', policy.name, 'none, it was used before');
}

function checkSameRedirectUri({ application, parameters }: TokenRequest, issued: IssuedCode): void {
  const redirectUri = parameters.get('redirect_uri');
  if (redirectUri === undefined) throw new B2cError('AADB2C90083', 'redirect_uri');
  if (redirectUri !== issued.grant.redirectUri) {
    throw new B2cError('AADB2C90006', redirectUri, application.id);
  }
}
