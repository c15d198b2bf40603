import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { sendPage } from '../../http/send-page.ts';
import { formPostPage } from '../../pages/form-post-page.ts';
import { requestLanguage } from '../../pages/request-language.ts';
import type { AnswerTarget } from './answer-target.ts';

/** Sends the outcome to the application in the response mode it chose, `state` unchanged. */
export function answerApplication(
  c: EmulatorContext,
  emulator: Emulator,
  { redirectUri, responseMode, state }: AnswerTarget,
  outcome: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const parameters = { ...outcome, ...(state === undefined ? {} : { state }) };
  switch (responseMode) {
    case 'query':
      return redirect(c, withQuery(redirectUri, parameters));
    case 'fragment':
      return redirect(c, `${redirectUri}#${new URLSearchParams(parameters).toString()}`);
    case 'form_post': {
      const language = requestLanguage(c, emulator.tenant);
      const page = formPostPage({ assets: emulator.assets, language, redirectUri, parameters });
      return sendPage(c, page, { formTarget: redirectUri });
    }
  }
}

/** Keeps the registered URI as it is, letter by letter. */
export function withQuery(uri: string, parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(parameters).toString();
  if (query === '') return uri;
  return `${uri}${uri.includes('?') ? '&' : '?'}${query}`;
}

/** 303 after a form: a 307 would send the password on to the application (RFC 9700, 4.12). */
const redirect = (c: EmulatorContext, url: string): Response =>
  c.redirect(url, c.req.method === 'POST' ? 303 : 302);
