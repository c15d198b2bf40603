import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { clientInfo } from '../../tokens/client-info.ts';
import { answerApplication } from './answer-application.ts';
import type { AuthorizedRequest } from './authorized-request.ts';
import { frontChannelTokens } from './front-channel-tokens.ts';

/** Sends the application what it asked for; a code has been kept before. */
export async function answerAuthorized(
  c: EmulatorContext,
  emulator: Emulator,
  authorized: AuthorizedRequest,
  code: string | undefined,
): Promise<Response> {
  const { policy, request, session } = authorized;
  const { redirectUri, responseMode, state, wantsClientInfo } = request;
  const tokens = await frontChannelTokens(emulator, authorized, code);
  const info = clientInfo(session.oid, policy.name.toLowerCase(), emulator.tenant.id);
  return answerApplication(
    c,
    emulator,
    { redirectUri, responseMode, state },
    {
      ...(code === undefined ? {} : { code }),
      ...tokens,
      ...(wantsClientInfo ? { client_info: info } : {}),
    },
  );
}
