import { B2cError } from '../../errors/b2c-error.ts';
import { resolveDefaultScope } from '../../tokens/resolve-default-scope.ts';
import { signIssued } from '../../tokens/sign-issued.ts';
import { clientTokenClaims } from '../../tokens/token-claims.ts';
import { tokenFrame } from '../../tokens/token-frame.ts';
import { checkFlow } from './check-flow.ts';
import { exchangeClaims } from './exchange-claims.ts';
import type { TokenAnswer } from './issue-tokens.ts';
import type { TokenRequest } from './token-request.ts';

/**
 * RFC 6749, 4.4: an application that acts for itself. Every policy serves the grant (article "Client
 * credentials", step 3), and the answer has no other token beside the access token.
 */
export async function grantClientCredentials(request: TokenRequest): Promise<TokenAnswer> {
  const { emulator, policy, application, parameters } = request;
  checkFlow(application, 'client_credentials');
  const scope = parameters.get('scope');
  if (scope === undefined) throw new B2cError('AADB2C90010');
  const { api, roles } = resolveDefaultScope(emulator.tenant, application, scope);

  const addedClaims = await exchangeClaims(request, { api, roles });
  const frame = tokenFrame(emulator, policy);
  const claims = clientTokenClaims(frame, { application, api, roles, addedClaims });
  return {
    access_token: await signIssued(emulator, 'access_token', claims),
    token_type: 'Bearer',
    not_before: frame.issuedAt,
    expires_in: policy.tokenLifetimeSeconds,
    expires_on: frame.issuedAt + policy.tokenLifetimeSeconds,
    resource: api.id,
  };
}
