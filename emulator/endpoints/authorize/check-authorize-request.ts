import type { Emulator } from '../../emulator.ts';
import { tellingApplication } from '../../errors/redirected-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { AuthorizeRequest } from '../../journeys/journey.ts';
import { chooseLogo } from '../../pages/choose-logo.ts';
import type { Application, Policy } from '../../tenant/tenant-schema.ts';
import type { AnswerTarget } from './answer-target.ts';
import { checkClient } from './check-client.ts';
import { checkDuplicates } from '../request/check-duplicates.ts';
import { checkEnvironment } from '../request/check-environment.ts';
import { checkMaxAge } from './check-max-age.ts';
import { checkNonce } from './check-nonce.ts';
import { checkPage } from './check-page.ts';
import { checkPkce } from './check-pkce.ts';
import { checkPrompt, type Prompt } from './check-prompt.ts';
import { checkRedirectUri } from './check-redirect-uri.ts';
import { checkRequestObject } from './check-request-object.ts';
import { checkResponseType } from './check-response-type.ts';
import { checkScope } from './check-scope.ts';
import { readHint, readPrefill } from './read-prefill.ts';
import { checkResponseMode, responseModeForErrors } from './check-response-mode.ts';

export interface CheckedRequest {
  readonly application: Application;
  readonly target: AnswerTarget;
  readonly request: AuthorizeRequest;
  readonly prompt: Prompt;
  readonly maxAgeSeconds: number | undefined;
}

/**
 * The rules of the authorization endpoint, in order. The first two refuse with a page; from then on
 * the application is told. Unknown parameters are ignored (RFC 6749, 3.1): MSAL sends several.
 */
export function checkAuthorizeRequest(
  { tenant, assets }: Emulator,
  policy: Policy,
  parameters: Parameters,
): CheckedRequest {
  const application = checkClient(tenant, parameters);
  const redirectUri = checkRedirectUri(application, parameters);
  const state = parameters.get('state');
  const errorTarget = { redirectUri, responseMode: responseModeForErrors(parameters), state };

  return tellingApplication(errorTarget, () => {
    checkDuplicates(parameters);
    checkRequestObject(parameters);
    checkEnvironment(application, policy);
    checkPage(policy);
    const responseType = checkResponseType(application, parameters);
    const responseMode = checkResponseMode(application, responseType, parameters);
    const codeChallenge = checkPkce(application, responseType, parameters);
    const scopes = checkScope(tenant, application, responseType, parameters);
    const nonce = checkNonce(responseType, parameters);
    const prompt = checkPrompt(parameters);
    const maxAgeSeconds = checkMaxAge(parameters);

    return {
      application,
      target: { redirectUri, responseMode, state },
      prompt,
      maxAgeSeconds,
      request: {
        clientId: application.id,
        redirectUri,
        responseType: [...responseType],
        responseMode,
        state,
        nonce,
        codeChallenge,
        scopes: [...scopes.granted],
        wantsClientInfo: parameters.get('client_info') === '1',
        loginHint: readHint(parameters, 'login_hint'),
        prefill: readPrefill(parameters),
        logo: chooseLogo(assets, parameters.get('logo'), application.acronym),
      },
    };
  });
}
