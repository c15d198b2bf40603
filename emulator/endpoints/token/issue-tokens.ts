import { B2cError } from '../../errors/b2c-error.ts';
import type { Grant } from '../../store/grant.ts';
import type { User } from '../../store/users.ts';
import { clientInfo, profileInfo } from '../../tokens/client-info.ts';
import type { Resource, ResolvedScopes } from '../../tokens/resolve-scopes.ts';
import { signToken } from '../../tokens/sign-token.ts';
import {
  accessTokenClaims,
  displayName,
  idTokenClaims,
  type TokenSubject,
} from '../../tokens/token-claims.ts';
import type { TokenRequest } from './token-request.ts';
import type { IssuedRefreshToken } from './issue-refresh-token.ts';

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
  const user = accountOf(request, issue.grant.oid);
  const subject: TokenSubject = {
    issuer: emulator.issuer,
    policy: policy.name.toLowerCase(),
    user,
    rolesForm: emulator.tenant.rolesForm,
    issuedAt: emulator.clock.nowSeconds(),
    lifetimeSeconds: policy.tokenLifetimeSeconds,
  };
  const { resource, wantsIdToken, granted } = issue.scopes;
  const [accessTokenFields, idTokenFields] = await Promise.all([
    resource && accessTokenAnswer(request, subject, resource),
    wantsIdToken ? idTokenAnswer(request, subject, issue) : undefined,
  ]);
  const tenantId = emulator.tenant.id;
  return {
    ...accessTokenFields,
    ...idTokenFields,
    token_type: 'Bearer',
    not_before: subject.issuedAt,
    scope: granted.join(' '),
    profile_info: profileInfo(tenantId, displayName(user)),
    ...(issue.refreshToken === undefined ? {} : refreshTokenAnswer(issue.refreshToken)),
    ...(parameters.get('client_info') === '1'
      ? { client_info: clientInfo(user.oid, subject.policy, tenantId) }
      : {}),
  };
}

/** Asked again at each renewal: a deleted account gets no more tokens. */
function accountOf({ emulator }: TokenRequest, oid: string): User {
  const user = emulator.store.users.findByOid(oid);
  if (user === undefined) throw new B2cError('AADB2C90128');
  return user;
}

async function accessTokenAnswer(
  { emulator, application }: TokenRequest,
  subject: TokenSubject,
  resource: Resource,
): Promise<TokenAnswer> {
  const [key] = await emulator.signingKeys;
  const claims = accessTokenClaims(subject, { clientId: application.id, resource });
  return {
    access_token: await signToken(key, claims),
    expires_in: subject.lifetimeSeconds,
    expires_on: subject.issuedAt + subject.lifetimeSeconds,
    resource: resource.audience,
  };
}

async function idTokenAnswer(
  { emulator, application }: TokenRequest,
  subject: TokenSubject,
  { grant: { authTime }, nonce }: Issue,
): Promise<TokenAnswer> {
  const [key] = await emulator.signingKeys;
  const claims = idTokenClaims(subject, { clientId: application.id, authTime, nonce });
  return {
    id_token: await signToken(key, claims),
    id_token_expires_in: subject.lifetimeSeconds,
  };
}

const refreshTokenAnswer = ({ token, expiresInSeconds }: IssuedRefreshToken): TokenAnswer => ({
  refresh_token: token,
  refresh_token_expires_in: expiresInSeconds,
});
