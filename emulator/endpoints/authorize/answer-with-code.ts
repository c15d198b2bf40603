import { randomUUID } from 'node:crypto';
import { keepPartnerRelation } from '../../accounts/keep-partner-relation.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { AuthorizeRequest } from '../../journeys/journey.ts';
import { newOpaqueToken } from '../../secrets/opaque-token.ts';
import type { Session } from '../../store/sessions.ts';
import type { Application, Policy } from '../../tenant/tenant-schema.ts';
import { clientInfo } from '../../tokens/client-info.ts';
import { answerApplication } from './answer-application.ts';

/** Issues a code bound to application, redirect URI, policy and challenge, and sends it there. */
export function answerWithCode(
  c: EmulatorContext,
  emulator: Emulator,
  {
    policy,
    application,
    request,
    session,
  }: { policy: Policy; application: Application; request: AuthorizeRequest; session: Session },
): Response | Promise<Response> {
  const { clientId, redirectUri, responseMode, state, codeChallenge, nonce, scopes } = request;
  const policyName = policy.name.toLowerCase();
  const code = newOpaqueToken();
  const issuedAt = emulator.clock.nowSeconds();
  emulator.store.atomically(() => {
    keepPartnerRelation(emulator.store, session.oid, application, issuedAt);
    emulator.store.codes.add(code, {
      familyId: randomUUID(),
      issuedAt,
      expiresAt: issuedAt + emulator.tenant.authorizationCodeLifetimeSeconds,
      grant: {
        ...session,
        clientId,
        policy: policyName,
        scopes,
        redirectUri,
        codeChallenge,
        nonce,
      },
    });
  });
  const info = clientInfo(session.oid, policyName, emulator.tenant.id);
  return answerApplication(
    c,
    emulator,
    { redirectUri, responseMode, state },
    { code, ...(request.wantsClientInfo ? { client_info: info } : {}) },
  );
}
