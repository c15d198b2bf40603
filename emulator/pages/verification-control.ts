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
  /** Nothing else on the page can be done before: its next button is the primary one. */
  readonly isOnlyStep: boolean;
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

function nextStep(control: VerificationControl, form: FormTexts): Page {
  const { verification, isOnlyStep } = control;
  const { verification: texts } = form.texts;
  const emphasis = isOnlyStep ? 'primary' : 'next';
  switch (verification.kind) {
    case 'open':
      return html`<div class="buttons">
        ${button(ids.sendCode, 'sendCode', texts.sendCode, emphasis)}
      </div>`;
    case 'sent':
      return html`${sentMessage(verification.mail, control, form)} ${codeField(control, form)}
        <div class="buttons">
          ${button(ids.verifyCode, 'verifyCode', texts.verifyCode, emphasis)}
          ${button(ids.sendNewCode, 'sendCode', texts.sendNewCode, 'quiet')}
          ${button(ids.changeEmail, 'changeEmail', texts.changeEmail, 'quiet')}
        </div>`;
    case 'verified':
      return html`<p class="success" id="emailVerificationControl_success_message">
          ${texts.verified}
        </p>
        <div class="buttons">
          ${button(ids.changeEmail, 'changeEmail', texts.changeEmail, 'quiet')}
        </div>`;
  }
}

const sentMessageId = 'emailVerificationControl_info_message';

function sentMessage(
  mail: string,
  { mailboxUrl }: VerificationControl,
  { texts: { verification: texts, form: words } }: FormTexts,
): Page {
  const link =
    mailboxUrl === undefined
      ? ''
      : html`<a href="${mailboxUrl}?to=${encodeURIComponent(mail)}" target="_blank" rel="noopener"
          >${texts.mailbox}<span class="unseen"> ${words.newWindow}</span></a
        >`;
  return html`<p class="success" id="${sentMessageId}">${texts.sent(mail)} ${link}</p>`;
}

function codeField({ hasFocus }: VerificationControl, form: FormTexts): Page {
  return textField(
    {
      id: ids.verificationCode,
      label: form.texts.fields.verificationCode,
      value: '',
      autocomplete: 'one-time-code',
      inputMode: 'numeric',
      describedBy: [sentMessageId],
      hasFocus,
    },
    form,
  );
}

const button = (
  id: string,
  action: string,
  label: string,
  emphasis: 'primary' | 'next' | 'quiet',
): Page =>
  html`<button id="${id}" type="submit" class="${emphasis}" name="action" value="${action}">
    ${label}
  </button>`;
