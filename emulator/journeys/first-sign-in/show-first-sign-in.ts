import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { firstSignInPage } from '../../pages/first-sign-in-page.ts';
import { termsFor } from '../../tenant/terms-for.ts';
import type { OpenJourney } from '../find-journey.ts';
import { showPage } from '../show-page.ts';
import { stepUrl } from '../step-url.ts';
import { termsLinks } from '../terms/terms-links.ts';

export function showFirstSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
): Response | Promise<Response> {
  const { tenant } = emulator;
  const draft = open.journey.firstSignIn;
  // Nobody stays here without having been at the provider.
  if (draft === undefined) return c.redirect(stepUrl(emulator, open, 'sign-in'), 302);
  const provider = tenant.identityProviders.find(({ id }) => id === draft.identity.provider);
  return showPage(c, emulator, open, {
    step: 'first-sign-in',
    render: (page) =>
      firstSignInPage({
        ...page,
        draft,
        providerName: provider?.name ?? draft.identity.provider,
        terms: termsLinks(emulator, open, termsFor(tenant, open.application)),
      }),
  });
}
