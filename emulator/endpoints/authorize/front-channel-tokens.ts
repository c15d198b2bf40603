import { findAccount } from '../../accounts/find-account.ts';
import type { Emulator } from '../../emulator.ts';
import { issueAccessToken } from '../../tokens/issue-access-token.ts';
import { issueIdToken } from '../../tokens/issue-id-token.ts';
import { resolveScopes } from '../../tokens/resolve-scopes.ts';
import { tokenFrame } from '../../tokens/token-frame.ts';
import type { AuthorizedRequest } from './authorized-request.ts';
import { hasFrontChannelToken } from '../../tokens/response-type.ts';

/** The tokens of the implicit and hybrid flows (OpenID Connect Core, 3.2.2.5 and 3.3.2.5). */
export async function frontChannelTokens(
  emulator: Emulator,
  { policy, application, request, session }: AuthorizedRequest,
  code: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const { responseType, nonce } = request;
  if (!hasFrontChannelToken(responseType)) return {};
  const user = findAccount(emulator.store, session.oid);
  const scopes = resolveScopes(emulator.tenant, application, request.scopes.join(' '));
  const frame = tokenFrame(emulator, policy);
  const clientId = application.id;

  const resource = responseType.includes('token') ? scopes.resource : undefined;
  const accessToken =
    resource && (await issueAccessToken(emulator, frame, user, { clientId, resource }));
  const idToken = responseType.includes('id_token')
    ? await issueIdToken(emulator, frame, user, {
        clientId,
        authTime: session.authTime,
        nonce,
        accessToken,
        code,
      })
    : undefined;
  return {
    ...(accessToken === undefined
      ? {}
      : {
          access_token: accessToken,
          token_type: 'Bearer',
          expires_in: String(policy.tokenLifetimeSeconds),
          scope: scopes.granted.join(' '),
        }),
    ...(idToken === undefined ? {} : { id_token: idToken }),
  };
}
