import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import type { PersonDraft } from '../journeys/journey.ts';
import { textField, type FormTexts } from './form-fields.ts';

export function personFields(draft: PersonDraft, hasFocus: boolean, form: FormTexts): Page {
  const { fields } = form.texts;
  return html`${textField(
    {
      id: ids.givenName,
      label: fields.givenName,
      value: draft.givenName,
      autocomplete: 'given-name',
      hasFocus,
    },
    form,
  )}
  ${textField(
    {
      id: ids.surname,
      label: fields.surname,
      value: draft.surname,
      autocomplete: 'family-name',
    },
    form,
  )}
  ${textField(
    {
      id: ids.correspondenceMail,
      label: fields.correspondenceMail,
      hint: fields.correspondenceMailHint,
      value: draft.correspondenceMail,
      type: 'email',
      autocomplete: 'email',
    },
    form,
  )}`;
}
