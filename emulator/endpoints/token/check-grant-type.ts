import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { redeemAuthorizationCode } from './authorization-code.ts';
import { grantClientCredentials } from './client-credentials.ts';
import type { TokenAnswer } from './issue-tokens.ts';
import { grantPassword } from './password.ts';
import { redeemRefreshToken } from './refresh-token.ts';
import type { TokenRequest } from './token-request.ts';

export type Grant = (request: TokenRequest) => Promise<TokenAnswer>;

const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', redeemAuthorizationCode],
  ['refresh_token', redeemRefreshToken],
  ['client_credentials', grantClientCredentials],
  ['password', grantPassword],
]);

export function checkGrantType(parameters: Parameters): Grant {
  const grantType = parameters.get('grant_type');
  if (grantType === undefined) throw new B2cError('AADB2C90083', 'grant_type');
  const grant = grants.get(grantType);
  if (grant === undefined) {
    throw new B2cError('AADB2C90086', grantType, [...grants.keys()].join(', '));
  }
  return grant;
}
