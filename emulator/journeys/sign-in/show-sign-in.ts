import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { signInPage } from '../../pages/sign-in-page.ts';
import type { OpenJourney } from '../find-journey.ts';
import { showPage } from '../show-page.ts';
import { stepPath, stepUrl } from '../step-url.ts';

export function showSignIn(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
): Response | Promise<Response> {
  return showPage(c, emulator, open, {
    step: 'sign-in',
    render: (page) =>
      signInPage({
        ...page,
        forgottenPasswordUrl: stepUrl(emulator, open, 'forgotten-password'),
        identityProviders: emulator.tenant.identityProviders.map(({ id, name }) => ({
          id,
          name,
          path: stepPath(emulator, open, 'identity-provider'),
          query: { transaction: open.id, provider: id },
        })),
      }),
  });
}
