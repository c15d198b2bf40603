import type { Emulator } from '../../emulator.ts';
import { ensureBrowserId } from '../../http/cookies.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { chooseLanguage } from '../../pages/choose-language.ts';
import { newOpaqueToken } from '../../secrets/opaque-token.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';
import { journeyLifetimeSeconds, type AuthorizeRequest, type Journey } from '../journey.ts';
import { showSignIn } from './show-sign-in.ts';

/** Keeps the request on this side and shows the page at the address of the request. */
export function beginSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  {
    policy,
    request,
    uiLocales,
  }: { policy: Policy; request: AuthorizeRequest; uiLocales: string | undefined },
): Response | Promise<Response> {
  const journey: Journey = {
    correlationId: c.get('correlationId'),
    policy: policy.name.toLowerCase(),
    request,
    language: chooseLanguage({
      uiLocales,
      acceptLanguage: c.req.header('accept-language'),
      fallback: emulator.tenant.defaultLanguage,
    }),
    signInName: request.loginHint ?? '',
    problem: { kind: 'none' },
  };
  const id = newOpaqueToken();
  const expiresAt = emulator.clock.nowSeconds() + journeyLifetimeSeconds;
  emulator.store.journeys.add(id, ensureBrowserId(c, emulator), journey, expiresAt);
  return showSignIn(c, emulator, { id, policy, journey });
}
