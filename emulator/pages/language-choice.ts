import { html } from 'hono/html';
import { languages, type Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import { languageNames, textsByLanguage } from './texts/texts-by-language.ts';

/** Links to the same page in the other languages. */
export function languageChoice(current: Language, pageUrl: string): Page {
  return html`<nav class="languages" aria-label="${textsByLanguage[current].languageChoice}">
    <ul>
      ${languages.map((language) => languageLink(language, current, pageUrl))}
    </ul>
  </nav>`;
}

function languageLink(language: Language, current: Language, pageUrl: string): Page {
  const href = `${pageUrl}&ui_locales=${language}`;
  const name = languageNames[language];
  return language === current
    ? html`<li><span lang="${language}" aria-current="true">${name}</span></li>`
    : html`<li><a lang="${language}" hreflang="${language}" href="${href}">${name}</a></li>`;
}
