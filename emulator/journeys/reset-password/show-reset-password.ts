import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { resetPasswordPage } from '../../pages/reset-password-page.ts';
import type { OpenJourney } from '../find-journey.ts';
import { readVerification } from '../mail-verification/read-verification.ts';
import { showPage } from '../show-page.ts';
import { stepUrl } from '../step-url.ts';
import { hasPassword } from './has-password.ts';

export function showResetPassword(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
): Response | Promise<Response> {
  const verification = readVerification(emulator, {
    journeyId: open.id,
    purpose: 'reset-password',
  });
  return showPage(c, emulator, open, {
    step: 'reset-password',
    render: (page) =>
      resetPasswordPage({
        ...page,
        verification,
        mayChoosePassword: hasPassword(emulator, verification),
        mailboxUrl: emulator.hasDevelopmentEndpoints ? '/_emulator/mailbox' : undefined,
        passwordRule: emulator.tenant.passwordRule,
        checkPasswordUrl: stepUrl(emulator, open, 'check-password'),
      }),
  });
}
