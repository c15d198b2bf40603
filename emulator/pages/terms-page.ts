import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import type { Terms } from '../tenant/tenant-schema.ts';
import { chooseLogo } from './choose-logo.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

export function termsPage({
  assets,
  language,
  terms,
}: {
  assets: PageAssets;
  language: Language;
  terms: Terms;
}): Page {
  const { terms: words } = textsByLanguage[language];
  const { title, paragraphs } = terms.texts[language];
  const content = html`<h1>${title}</h1>
    <p class="lead">${words.version(terms.version)}</p>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    <p class="small-print">${words.close}</p>`;
  return layout({
    assets,
    language,
    title,
    logo: chooseLogo(assets, undefined, terms.partner),
    content,
  });
}
