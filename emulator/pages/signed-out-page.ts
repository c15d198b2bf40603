import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

/** Why the browser was not sent back to the application. */
export type SignedOutNotice = 'none' | 'addressRefused' | 'hintRefused';

export function signedOutPage({
  assets,
  language,
  notice,
}: {
  assets: PageAssets;
  language: Language;
  notice: SignedOutNotice;
}): Page {
  const { signedOut } = textsByLanguage[language];
  const content = html`<h1>${signedOut.title}</h1>
    <p>${notice === 'none' ? signedOut.lead : signedOut[notice]}</p>`;
  return layout({ assets, language, title: signedOut.title, content });
}
