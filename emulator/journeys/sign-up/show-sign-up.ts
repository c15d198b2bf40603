import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { signUpPage } from '../../pages/sign-up-page.ts';
import { termsFor } from '../../tenant/terms-for.ts';
import type { OpenJourney } from '../find-journey.ts';
import { readVerification } from '../mail-verification/read-verification.ts';
import { showPage } from '../show-page.ts';
import { stepUrl } from '../step-url.ts';
import { termsLinks } from '../terms/terms-links.ts';

export function showSignUp(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
): Response | Promise<Response> {
  const { tenant } = emulator;
  return showPage(c, emulator, open, {
    step: 'sign-up',
    render: (page) =>
      signUpPage({
        ...page,
        verification: readVerification(emulator, { journeyId: open.id, purpose: 'sign-up' }),
        mailboxUrl: emulator.hasDevelopmentEndpoints ? '/_emulator/mailbox' : undefined,
        passwordRule: tenant.passwordRule,
        checkPasswordUrl: stepUrl(emulator, open, 'check-password'),
        terms: termsLinks(emulator, open, termsFor(tenant, open.application)),
      }),
  });
}
