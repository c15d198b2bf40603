import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import { described, itemErrors, type FormTexts } from './form-fields.ts';

export interface TermsLink {
  readonly title: string;
  readonly version: string;
  readonly url: string;
}

/** One box for all terms that the partner shows; each is recorded on its own. */
export function termsField(
  terms: readonly TermsLink[],
  isAccepted: boolean,
  form: FormTexts,
): Page | '' {
  if (terms.length === 0) return '';
  const { fields, form: words } = form.texts;
  return html`<div class="field">
    <div class="box">
      <input
        id="${ids.termsOfUse}"
        name="${ids.termsOfUse}"
        type="checkbox"
        value="accepted"
        aria-required="true"
        ${isAccepted ? 'checked' : ''}
        ${described('termsOfUse', form, ['termsList'])}
      />
      <label for="${ids.termsOfUse}">${fields.termsOfUse}</label>
    </div>
    <ul class="terms" id="termsList">
      ${terms.map(
        ({ title, version, url }) =>
          html`<li>
            <a href="${url}" target="_blank" rel="noopener"
              >${title}<span class="unseen"> ${words.newWindow}</span></a
            >, ${fields.termsVersion(version)}
          </li>`,
      )}
    </ul>
    ${itemErrors('termsOfUse', form)}
  </div>`;
}
