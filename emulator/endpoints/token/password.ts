import { randomUUID } from 'node:crypto';
import { checkCredentials } from '../../accounts/check-credentials.ts';
import { keepPartnerRelation } from '../../accounts/keep-partner-relation.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import type { Grant } from '../../store/grant.ts';
import type { LocalUser } from '../../store/users.ts';
import { isPublicClient } from '../../tenant/find-application.ts';
import { resolveScopes } from '../../tokens/resolve-scopes.ts';
import { checkFlow } from './check-flow.ts';
import { issueRefreshToken } from './issue-refresh-token.ts';
import { issueTokens, type TokenAnswer } from './issue-tokens.ts';
import { wantsRefreshToken } from './wants-refresh-token.ts';
import { checkCallingPage } from './check-calling-page.ts';
import { checkTokenResponseType } from './check-token-response-type.ts';
import type { TokenRequest } from './token-request.ts';

/**
 * RFC 6749, 4.3 (article "ROPC"): a native application sends name and password of a local account. Off
 * unless both the policy and the registration say so, and slowed down like the sign-in page.
 */
export async function grantPassword(request: TokenRequest): Promise<TokenAnswer> {
  const { emulator, policy, application, parameters } = request;
  checkCallingPage(request);
  if (policy.journey !== 'password-grant') throw new B2cError('AADB2C90224', policy.name);
  if (!isPublicClient(application)) throw new B2cError('AADB2C90058', application.name);
  checkFlow(application, 'password');
  const scope = parameters.get('scope');
  if (scope === undefined) throw new B2cError('AADB2C90010');
  const scopes = resolveScopes(emulator.tenant, application, scope);
  checkTokenResponseType(scopes, parameters);

  const user = await checkedUser(request);
  const now = emulator.clock.nowSeconds();
  const grant: Grant = {
    clientId: application.id,
    policy: policy.name.toLowerCase(),
    oid: user.oid,
    authTime: now,
    scopes: [...scopes.granted],
  };
  keepPartnerRelation(emulator.store, user.oid, application, now);
  const refreshToken = wantsRefreshToken(application, scopes)
    ? issueRefreshToken(emulator, policy, { grant, familyId: randomUUID() })
    : undefined;
  return answerOf(await issueTokens(request, { grant, nonce: undefined, scopes, refreshToken }));
}

async function checkedUser({ emulator, parameters, address }: TokenRequest): Promise<LocalUser> {
  const signInName = parameters.get('username');
  const password = parameters.get('password');
  if (signInName === undefined) throw new B2cError('AADB2C90083', 'username');
  if (password === undefined) throw new B2cError('AADB2C90083', 'password');
  const verdict = await checkCredentials(emulator, { signInName, password, address });
  switch (verdict.kind) {
    case 'right':
      return verdict.user;
    case 'wrong':
      throw new B2cError('AADB2C90225');
    case 'throttled':
      throw new B2cError('AADB2C90114', String(verdict.waitSeconds));
  }
}

/** The five fields of the documented answer, `expires_in` as text; renewals answer in full. */
function answerOf(answer: TokenAnswer): TokenAnswer {
  const shown = Object.entries(answer).filter(([name]) => documentedFields.has(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, name === 'expires_in' ? String(value) : value]),
  );
}

/** `scope` and `client_info` beside them, because MSAL finds no token in its cache without. */
const documentedFields: ReadonlySet<string> = new Set([
  ...['access_token', 'token_type', 'expires_in', 'refresh_token', 'id_token'],
  ...['scope', 'client_info'],
]);
