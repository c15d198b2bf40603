import { accepts } from 'hono/accepts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { sendPage } from '../../http/send-page.ts';
import { mailboxPage } from '../../pages/mailbox-page.ts';
import { requestLanguage } from '../../pages/request-language.ts';

/** The mails sent, newest first: JSON for a test, a page for a browser. */
export function mailbox(c: EmulatorContext, emulator: Emulator): Response | Promise<Response> {
  const asked = c.req.query('to')?.trim();
  const to = asked === '' ? undefined : asked;
  const mails = emulator.store.mails.list(to);
  if (!prefersPage(c)) {
    return c.json(
      mails.map(({ to: recipient, subject, code, body, language, sentAt }) => ({
        to: recipient,
        subject,
        code,
        sentAt: new Date(sentAt * 1000).toISOString(),
        language,
        body,
      })),
    );
  }
  const language = requestLanguage(c, emulator.tenant);
  return sendPage(c, mailboxPage({ assets: emulator.assets, language, mails, to }));
}

function prefersPage(c: EmulatorContext): boolean {
  const supports = ['text/html', 'application/json'];
  const chosen = accepts(c, { header: 'Accept', supports, default: 'application/json' });
  return chosen === 'text/html';
}
