import { html } from 'hono/html';
import { languages, type Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import { languageNames, textsByLanguage } from './texts/texts-by-language.ts';

/** Buttons of the page's form, so that what was typed comes along into the other language. */
export function languageChoice(current: Language, formId: string): Page {
  return html`<nav class="languages" aria-label="${textsByLanguage[current].languageChoice}">
    <ul>
      ${languages.map((language) => choice(language, current, formId))}
    </ul>
  </nav>`;
}

function choice(language: Language, current: Language, formId: string): Page {
  const name = languageNames[language];
  return language === current
    ? html`<li><span lang="${language}" aria-current="true">${name}</span></li>`
    : html`<li>
        <button
          type="submit"
          form="${formId}"
          name="ui_locales"
          value="${language}"
          lang="${language}"
        >
          ${name}
        </button>
      </li>`;
}
