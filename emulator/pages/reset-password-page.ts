import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import { enterKeyButton, formActions } from './form-buttons.ts';
import { newPasswordFields, type NewPasswordFields } from './new-password-fields.ts';
import { stepLayout } from './step-layout.ts';
import type { StepPage } from './step-page.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import { verificationControl, type VerificationControl } from './verification-control.ts';

interface ResetPasswordPage
  extends
    StepPage,
    Pick<VerificationControl, 'verification' | 'mailboxUrl'>,
    Omit<NewPasswordFields, 'hasFocus'> {
  readonly mayChoosePassword: boolean;
}

/** The address first; the password fields come once it is verified. */
export function resetPasswordPage(page: ResetPasswordPage): Page {
  const { resetPassword: draft, language } = page.journey;
  const texts = textsByLanguage[language];
  const form = { language, texts, problems: draft.problems };
  const isFresh = draft.problems.length === 0;
  const { mayChoosePassword } = page;
  const signInUrl = page.urlOf('sign-in');
  const isUnknown = draft.problems.some(({ code }) => code === 'emailUnknown');
  const signUpUrl = page.urlOf('sign-up');
  const { scripts } = page.assets;

  return stepLayout(page, form, {
    title: texts.resetPassword.title,
    lead: html`<span id="resetLead" data-live>
      ${mayChoosePassword ? texts.resetPassword.leadOnceVerified : texts.resetPassword.lead}
    </span>`,
    inSummary:
      isUnknown && signUpUrl !== undefined
        ? html`<p><a href="${signUpUrl}">${texts.signIn.createAccount}</a></p>`
        : html``,
    fields: html`${enterKeyButton()}
      ${verificationControl(
        {
          ...page,
          email: draft.email,
          hasFocus: isFresh && !mayChoosePassword,
          isOnlyStep: true,
        },
        form,
      )}
      <div class="live-fields" id="newPasswordFields" data-live>
        ${mayChoosePassword ? newPasswordFields({ ...page, hasFocus: isFresh }, form) : ''}
      </div>
      <div id="formActions" data-live>
        ${formActions({
          primary: {
            id: ids.continue,
            label: mayChoosePassword ? texts.resetPassword.next : texts.form.continue,
            isQuiet: !mayChoosePassword,
          },
          cancel: page.showCancel
            ? { id: ids.cancel, label: texts.form.cancel, action: 'cancel' }
            : undefined,
        })}
      </div>`,
    below:
      signInUrl === undefined
        ? html``
        : html`<p class="aside"><a href="${signInUrl}">${texts.resetPassword.back}</a></p>`,
    scripts: [scripts.verifyInPlace, scripts.passwordRules, scripts.showPassword],
  });
}
