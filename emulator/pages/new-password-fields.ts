import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { PasswordMode } from '../accounts/password-rule/check-new-password.ts';
import type { Page } from '../http/send-page.ts';
import { passwordField, type FormTexts } from './form-fields.ts';
import { passwordRules } from './password-rules.ts';

export interface NewPasswordFields {
  readonly passwordRule: PasswordMode;
  readonly checkPasswordUrl: string;
  readonly hasFocus: boolean;
}

export function newPasswordFields(
  { passwordRule, checkPasswordUrl, hasFocus }: NewPasswordFields,
  form: FormTexts,
): Page {
  const { fields } = form.texts;
  return html`${passwordField(
    {
      id: ids.newPassword,
      label: fields.newPassword,
      autocomplete: 'new-password',
      describedBy: 'passwordRules',
      hasFocus,
    },
    form,
  )}
  ${passwordRules(passwordRule, checkPasswordUrl, form.texts)}
  ${passwordField(
    { id: ids.reenterPassword, label: fields.reenterPassword, autocomplete: 'new-password' },
    form,
  )}`;
}
