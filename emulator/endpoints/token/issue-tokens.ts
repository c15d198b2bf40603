import { findAccount } from '../../accounts/find-account.ts';
import type { Grant } from '../../store/grant.ts';
import { clientInfo, profileInfo } from '../../tokens/client-info.ts';
import { issueAccessToken } from '../../tokens/issue-access-token.ts';
import { issueIdToken } from '../../tokens/issue-id-token.ts';
import type { ResolvedScopes } from '../../tokens/resolve-scopes.ts';
import { idTokenLifetimeSeconds, tokenFrame } from '../../tokens/token-frame.ts';
import type { IssuedRefreshToken } from './issue-refresh-token.ts';
import type { TokenRequest } from './token-request.ts';

export type TokenAnswer = Readonly<Record<string, string | number>>;

interface Issue {
  readonly grant: Grant;
  readonly nonce: string | undefined;
  readonly scopes: ResolvedScopes;
  readonly refreshToken: IssuedRefreshToken | undefined;
}

/** The fields of B2C's answer (article "ROPC", refresh sample), each only with the token it is about. */
export async function issueTokens(request: TokenRequest, issue: Issue): Promise<TokenAnswer> {
  const { emulator, policy, parameters } = request;
  const user = findAccount(emulator.store, issue.grant.oid);
  const frame = tokenFrame(emulator, policy);
  const { resource, wantsIdToken, granted } = issue.scopes;
  const clientId = request.application.id;

  const accessToken =
    resource && (await issueAccessToken(emulator, frame, user, { clientId, resource }));
  const { authTime } = issue.grant;
  const idToken = wantsIdToken
    ? await issueIdToken(emulator, frame, user, {
        clientId,
        authTime,
        nonce: issue.nonce,
        accessToken,
      })
    : undefined;

  const tenantId = emulator.tenant.id;
  return {
    ...(accessToken === undefined || resource === undefined
      ? {}
      : {
          access_token: accessToken,
          expires_in: policy.tokenLifetimeSeconds,
          expires_on: frame.issuedAt + policy.tokenLifetimeSeconds,
          resource: resource.audience,
        }),
    ...(idToken === undefined
      ? {}
      : { id_token: idToken, id_token_expires_in: idTokenLifetimeSeconds(policy) }),
    token_type: 'Bearer',
    not_before: frame.issuedAt,
    scope: granted.join(' '),
    profile_info: profileInfo(tenantId, user),
    ...(issue.refreshToken === undefined ? {} : refreshTokenAnswer(issue.refreshToken)),
    ...(parameters.get('client_info') === '1'
      ? { client_info: clientInfo(user.oid, policy.name.toLowerCase(), tenantId) }
      : {}),
  };
}

const refreshTokenAnswer = ({ token, expiresInSeconds }: IssuedRefreshToken): TokenAnswer => ({
  refresh_token: token,
  refresh_token_expires_in: expiresInSeconds,
});
