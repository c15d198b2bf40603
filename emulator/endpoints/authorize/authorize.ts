import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { RedirectedError } from '../../errors/redirected-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readParameters } from '../../http/read-parameters.ts';
import { requestPolicy } from '../../http/request-policy.ts';
import { beginSignIn } from '../../journeys/sign-in/begin-sign-in.ts';
import { answerWithCode } from './answer-with-code.ts';
import { checkAuthorizeRequest } from './check-authorize-request.ts';
import { usableSession } from './usable-session.ts';

/** OpenID Connect Core, 3.1.2: a session answers at once, otherwise a person is asked. */
export async function authorize(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const policy = requestPolicy(c, emulator.tenant);
  const parameters = await readParameters(c);
  const checked = checkAuthorizeRequest(emulator, policy, parameters);

  const session = await usableSession(c, emulator, checked);
  if (session !== undefined) {
    return answerWithCode(c, emulator, { policy, request: checked.request, session });
  }
  if (checked.prompt === 'never') {
    throw new RedirectedError(checked.target, new B2cError('AADB2C90077'));
  }
  return beginSignIn(c, emulator, {
    policy,
    request: checked.request,
    uiLocales: parameters.get('ui_locales'),
  });
}
