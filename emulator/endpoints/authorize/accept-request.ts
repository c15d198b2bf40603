import { keepPartnerRelation } from '../../accounts/keep-partner-relation.ts';
import { rememberApplication } from '../../accounts/remember-application.ts';
import type { Emulator } from '../../emulator.ts';
import type { AuthorizedRequest } from './authorized-request.ts';
import { issueCode } from './issue-code.ts';

/**
 * What a sign-in leaves behind: the relation with the application's partner, the application among those
 * of the session, and a code if one was asked for. The caller opens the transaction.
 */
export function acceptRequest(
  emulator: Emulator,
  authorized: AuthorizedRequest,
): string | undefined {
  const { application, request, session, sessionIdHash } = authorized;
  const now = emulator.clock.nowSeconds();
  rememberApplication(emulator.store, sessionIdHash, application.id);
  keepPartnerRelation(emulator.store, session.oid, application, now);
  return request.responseType.includes('code') ? issueCode(emulator, authorized) : undefined;
}
