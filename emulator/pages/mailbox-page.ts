import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import type { Mail } from '../store/mails.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import type { Texts } from './texts/texts.ts';

/** Each mail as its reader sees it, newest first. */
export function mailboxPage({
  assets,
  language,
  mails,
  to,
}: {
  assets: PageAssets;
  language: Language;
  mails: readonly Mail[];
  to: string | undefined;
}): Page {
  const { mailbox: texts } = textsByLanguage[language];
  const content = html`<h1>${texts.title}</h1>
    <p>${texts.lead}</p>
    <form method="get" class="search" role="search">
      <label for="to">${texts.search}</label>
      <input id="to" name="to" type="search" value="${to ?? ''}" autocomplete="off" />
      <div class="buttons">
        <button type="submit" class="primary">${texts.refresh}</button>
        ${to === undefined ? '' : html`<a href="/_emulator/mailbox">${texts.showAll}</a>`}
      </div>
    </form>
    ${
      mails.length === 0
        ? html`<p class="nothing">${texts.empty}</p>`
        : html`<ol class="mails">
            ${mails.map((mail) => mailItem(mail, language, texts))}
          </ol>`
    }`;
  return layout({ assets, language, title: texts.title, content });
}

function mailItem(
  { to, subject, body, language, sentAt }: Mail,
  pageLanguage: Language,
  texts: Texts['mailbox'],
): Page {
  const time = new Date(sentAt * 1000).toISOString();
  return html`<li>
    <article>
      <h2 lang="${language}">${subject}</h2>
      <p class="hint">
        ${texts.to} <strong>${to}</strong><br />
        ${texts.sentAt} <time datetime="${time}">${timeIn(pageLanguage, sentAt)}</time>
      </p>
      <pre lang="${language}">${body}</pre>
    </article>
  </li>`;
}

const timeIn = (language: Language, seconds: number): string => {
  const locale = language === 'en' ? 'en-GB' : `${language}-CH`;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return format.format(seconds * 1000);
};
