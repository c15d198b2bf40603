import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { B2cError } from '../errors/b2c-error.ts';
import type { WayBack } from '../http/emulator-env.ts';
import type { Page } from '../http/send-page.ts';
import { errorDetails } from './error-details.ts';
import type { ErrorExplanation } from './explain-error.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

/** What happened, why, what to do; the code and the technical words are small print. */
export function errorPage({
  assets,
  language,
  explanation,
  error,
  correlationId,
  wayBack,
}: {
  assets: PageAssets;
  language: Language;
  explanation: ErrorExplanation;
  error: B2cError;
  correlationId: string;
  wayBack: WayBack | undefined;
}): Page {
  const texts = textsByLanguage[language];
  const { title, reason, advice } = texts.errors[explanation];
  const content = html`<h1>${title}</h1>
    <p>${reason}</p>
    <p>${advice}</p>
    ${
      wayBack === undefined
        ? ''
        : html`<p><a href="${wayBack.url}">${texts.errorWayBack(wayBack.name)}</a></p>`
    }
    ${errorDetails(texts, error, correlationId)}`;
  return layout({ assets, language, title, correlationId, content });
}
