import { randomUUID } from 'node:crypto';
import type { Emulator } from '../../emulator.ts';
import { newOpaqueToken } from '../../secrets/opaque-token.ts';
import type { AuthorizedRequest } from './authorized-request.ts';

/** A code bound to application, redirect URI, policy and challenge; the caller opens the transaction. */
export function issueCode(
  { store, clock, tenant }: Emulator,
  { policy, request, session }: AuthorizedRequest,
): string {
  const { clientId, redirectUri, codeChallenge, nonce, scopes } = request;
  const code = newOpaqueToken();
  const issuedAt = clock.nowSeconds();
  store.codes.add(code, {
    familyId: randomUUID(),
    issuedAt,
    expiresAt: issuedAt + tenant.authorizationCodeLifetimeSeconds,
    grant: {
      ...session,
      clientId,
      policy: policy.name.toLowerCase(),
      scopes,
      redirectUri,
      codeChallenge,
      nonce,
    },
  });
  return code;
}
