import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { clientInfo } from '../../tokens/client-info.ts';
import { answerApplication } from './answer-application.ts';
import type { AuthorizedRequest } from './issue-code.ts';

/** Sends a code that has been kept to the application. */
export function answerWithCode(
  c: EmulatorContext,
  emulator: Emulator,
  { policy, request, session }: AuthorizedRequest,
  code: string,
): Response | Promise<Response> {
  const { redirectUri, responseMode, state, wantsClientInfo } = request;
  const info = clientInfo(session.oid, policy.name.toLowerCase(), emulator.tenant.id);
  return answerApplication(
    c,
    emulator,
    { redirectUri, responseMode, state },
    { code, ...(wantsClientInfo ? { client_info: info } : {}) },
  );
}
