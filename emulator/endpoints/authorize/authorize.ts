import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { RedirectedError } from '../../errors/redirected-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readParameters } from '../../http/read-parameters.ts';
import { requestPolicy } from '../../http/request-policy.ts';
import { beginJourney } from '../../journeys/begin-journey.ts';
import { acceptRequest } from './accept-request.ts';
import { answerAuthorized } from './answer-authorized.ts';
import { checkAuthorizeRequest } from './check-authorize-request.ts';
import { chooseFirstStep } from './choose-first-step.ts';
import { hintedPerson } from './hinted-person.ts';
import { noteIgnoredLogo } from './note-ignored-logo.ts';
import { usableSession } from './usable-session.ts';

/** OpenID Connect Core, 3.1.2: a session answers at once, otherwise a person is asked. */
export async function authorize(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const policy = requestPolicy(c, emulator.tenant);
  const parameters = await readParameters(c);
  const checked = checkAuthorizeRequest(emulator, policy, parameters);
  const { application, request } = checked;
  noteIgnoredLogo(c, emulator, application, parameters.get('logo'));

  const hintedOid = await hintedPerson(emulator, checked, parameters);
  const found = await usableSession(c, emulator, policy, checked, hintedOid);
  if (found !== undefined) {
    const authorized = { policy, application, request, ...found };
    const code = emulator.store.atomically(() => acceptRequest(emulator, authorized));
    return answerAuthorized(c, emulator, authorized, code);
  }
  if (checked.prompt === 'never') {
    throw new RedirectedError(checked.target, new B2cError('AADB2C90077'));
  }
  return beginJourney(c, emulator, {
    policy,
    application,
    request,
    uiLocales: parameters.get('ui_locales'),
    first: chooseFirstStep(emulator.tenant, policy, parameters),
  });
}
