import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import type { Verification } from '../journeys/mail-verification/read-verification.ts';
import { textField, type FormTexts } from './form-fields.ts';

export interface VerificationControl {
  readonly verification: Verification;
  readonly email: string;
  /** Where codes can be read on this computer. */
  readonly mailboxUrl: string | undefined;
  /** The control is where the person stands now. */
  readonly hasFocus: boolean;
}

/** The proof of an address in place: send a code, enter it, go on. Ids as on real B2C pages. */
export function verificationControl(control: VerificationControl, form: FormTexts): Page {
  const { verification } = control;
  return html`<div
    id="emailVerificationControl"
    class="verification"
    data-live
    data-verification="${verification.kind}"
  >
    ${emailField(control, form)} ${nextStep(control, form)}
  </div>`;
}

function emailField({ verification, email, hasFocus }: VerificationControl, form: FormTexts): Page {
  return textField(
    {
      id: ids.email,
      label: form.texts.fields.email,
      value: verification.kind === 'open' ? email : verification.mail,
      type: 'email',
      autocomplete: 'username',
      isReadOnly: verification.kind !== 'open',
      hasFocus: hasFocus && verification.kind === 'open',
    },
    form,
  );
}

function nextStep(
  { verification, mailboxUrl, hasFocus }: VerificationControl,
  form: FormTexts,
): Page {
  const { verification: texts, fields, form: formTexts } = form.texts;
  switch (verification.kind) {
    case 'open':
      return html`<div class="buttons">${button(ids.sendCode, 'sendCode', texts.sendCode)}</div>`;
    case 'sent':
      return html`<p class="success" id="emailVerificationControl_info_message">
          ${texts.sent(verification.mail)}
          ${
            mailboxUrl === undefined
              ? ''
              : html`<a
                  href="${mailboxUrl}?to=${encodeURIComponent(verification.mail)}"
                  target="_blank"
                  rel="noopener"
                  >${texts.mailbox} <span class="unseen">${formTexts.newWindow}</span></a
                >`
          }
        </p>
        ${textField(
          {
            id: ids.verificationCode,
            label: fields.verificationCode,
            value: '',
            autocomplete: 'one-time-code',
            inputMode: 'numeric',
            hasFocus,
          },
          form,
        )}
        <div class="buttons">
          ${button(ids.verifyCode, 'verifyCode', texts.verifyCode)}
          ${button(ids.sendNewCode, 'sendCode', texts.sendNewCode)}
          ${button(ids.changeEmail, 'changeEmail', texts.changeEmail)}
        </div>`;
    case 'verified':
      return html`<p class="success" id="emailVerificationControl_success_message">
          ${texts.verified}
        </p>
        <div class="buttons">${button(ids.changeEmail, 'changeEmail', texts.changeEmail)}</div>`;
  }
}

const button = (id: string, action: string, label: string): Page =>
  html`<button id="${id}" type="submit" name="action" value="${action}">${label}</button>`;
