import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

/** OAuth 2.0 Form Post Response Mode; the script submits it, the button is there without scripts. */
export function formPostPage({
  assets,
  language,
  redirectUri,
  parameters,
}: {
  assets: PageAssets;
  language: Language;
  redirectUri: string;
  parameters: Readonly<Record<string, string>>;
}): Page {
  const { backToApplication: texts } = textsByLanguage[language];
  const content = html`<h1>${texts.title}</h1>
    <p>${texts.lead}</p>
    <form method="post" action="${redirectUri}">
      ${Object.entries(parameters).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <div class="actions"><button type="submit" class="primary">${texts.next}</button></div>
    </form>`;
  return layout({
    assets,
    language,
    title: texts.title,
    scripts: [assets.scripts.submitForm],
    content,
  });
}
