import { randomUUID } from 'node:crypto';
import { keepPartnerRelation } from '../../accounts/keep-partner-relation.ts';
import type { Emulator } from '../../emulator.ts';
import type { AuthorizeRequest } from '../../journeys/journey.ts';
import { newOpaqueToken } from '../../secrets/opaque-token.ts';
import type { Session } from '../../store/sessions.ts';
import type { Application, Policy } from '../../tenant/tenant-schema.ts';

/** A request that has found its person. */
export interface AuthorizedRequest {
  readonly policy: Policy;
  readonly application: Application;
  readonly request: AuthorizeRequest;
  readonly session: Session;
}

/** A code bound to application, redirect URI, policy and challenge; the caller opens the transaction. */
export function issueCode(
  { store, clock, tenant }: Emulator,
  { policy, application, request, session }: AuthorizedRequest,
): string {
  const { clientId, redirectUri, codeChallenge, nonce, scopes } = request;
  const code = newOpaqueToken();
  const issuedAt = clock.nowSeconds();
  keepPartnerRelation(store, session.oid, application, issuedAt);
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
