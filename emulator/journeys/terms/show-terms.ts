import type { Emulator } from '../../emulator.ts';
import { NotFoundError } from '../../errors/not-found-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { requestPolicy } from '../../http/request-policy.ts';
import { sendPage } from '../../http/send-page.ts';
import { requestLanguage } from '../../pages/request-language.ts';
import { termsPage } from '../../pages/terms-page.ts';

/** The text of the terms, in a window of its own, so that the form stays as it is. */
export function showTerms(c: EmulatorContext, emulator: Emulator): Response | Promise<Response> {
  const { tenant, assets } = emulator;
  requestPolicy(c, tenant);
  const terms = tenant.terms.find(({ code }) => code === c.req.query('code'));
  if (terms === undefined) throw new NotFoundError();
  return sendPage(c, termsPage({ assets, language: requestLanguage(c, tenant), terms }));
}
