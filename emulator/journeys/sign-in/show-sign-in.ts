import type { Emulator } from '../../emulator.ts';
import { endpointUrl } from '../../endpoints/endpoint-url.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { sendPage } from '../../http/send-page.ts';
import { signInPage } from '../../pages/sign-in-page.ts';
import { findApplication } from '../../tenant/find-application.ts';
import type { OpenJourney } from './find-journey.ts';

/** Status 200 also after a wrong password: the page was fetched well, it only says so. */
export function showSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  { id, policy, journey }: OpenJourney,
): Response | Promise<Response> {
  const page = signInPage({
    assets: emulator.assets,
    journey,
    applicationName: findApplication(emulator.tenant, journey.request.clientId)?.name ?? '',
    action: signInUrl(emulator, { id, policy }),
    showCancel: policy.showCancel,
  });
  return sendPage(c, page, { formTarget: journey.request.redirectUri });
}

export const signInUrl = (
  emulator: Emulator,
  { id, policy }: Pick<OpenJourney, 'id' | 'policy'>,
): string => {
  const { pathname } = new URL(endpointUrl(emulator, policy, 'sign-in'));
  return `${pathname}?transaction=${id}`;
};
