import type { Emulator } from '../emulator.ts';
import { ensureBrowserId } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { FirstStep } from '../endpoints/authorize/choose-first-step.ts';
import { chooseLanguage } from '../pages/choose-language.ts';
import type { Application, Policy } from '../tenant/tenant-schema.ts';
import { withoutProblems } from './complete-journey.ts';
import { findSameRequest } from './find-same-request.ts';
import { journeyLifetimeSeconds, type AuthorizeRequest, type Journey } from './journey.ts';
import type { OpenJourney } from './find-journey.ts';
import { showStep } from './show-step.ts';
import { stepUrl } from './step-url.ts';

/**
 * Keeps the request on this side and shows the first page at the address of the request. The same
 * address again (reload, Back, a tab that the phone had dropped) finds the journey where it was.
 */
export function beginJourney(
  c: EmulatorContext,
  emulator: Emulator,
  {
    policy,
    application,
    request,
    uiLocales,
    first,
  }: {
    policy: Policy;
    application: Application;
    request: AuthorizeRequest;
    uiLocales: string | undefined;
    first: FirstStep;
  },
): Response | Promise<Response> {
  const browserId = ensureBrowserId(c, emulator);
  const { id, known } = findSameRequest(emulator, browserId, policy, c.req.url, request);
  if (known !== undefined) {
    const journey = withoutProblems(known);
    c.set('correlationId', journey.correlationId);
    return openFirst(c, emulator, { id, policy, application, journey }, first);
  }
  const journey = newJourney(request, {
    correlationId: c.get('correlationId'),
    policy: policy.name.toLowerCase(),
    language: chooseLanguage({
      uiLocales,
      acceptLanguage: c.req.header('accept-language'),
      fallback: policy.defaultLanguage ?? emulator.tenant.defaultLanguage,
    }),
  });
  const expiresAt = emulator.clock.nowSeconds() + journeyLifetimeSeconds;
  emulator.store.journeys.add(id, browserId, journey, expiresAt);
  return openFirst(c, emulator, { id, policy, application, journey }, first);
}

function openFirst(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  first: FirstStep,
): Response | Promise<Response> {
  if (first.kind === 'page') return showStep(c, emulator, open, first.step);
  const url = stepUrl(emulator, open, 'identity-provider', { provider: first.provider });
  return c.redirect(url, c.req.method === 'POST' ? 303 : 302);
}

function newJourney(
  request: AuthorizeRequest,
  facts: Pick<Journey, 'correlationId' | 'policy' | 'language'>,
): Journey {
  const { prefill, loginHint = '' } = request;
  const email = prefill.email === '' ? loginHint : prefill.email;
  return {
    ...facts,
    request,
    signIn: { signInName: loginHint, problems: [] },
    signUp: {
      email,
      givenName: prefill.givenName,
      surname: prefill.surname,
      correspondenceMail: prefill.email,
      acceptsTerms: false,
      problems: [],
    },
    resetPassword: { email, problems: [] },
    identityProvider: { account: '', hidesMail: true, problems: [] },
    isAnswered: false,
  };
}
