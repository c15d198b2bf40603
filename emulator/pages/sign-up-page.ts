import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import { enterKeyButton, formActions } from './form-buttons.ts';
import { newPasswordFields, type NewPasswordFields } from './new-password-fields.ts';
import { personFields } from './person-fields.ts';
import { stepLayout } from './step-layout.ts';
import type { StepPage } from './step-page.ts';
import { termsField, type TermsLink } from './terms-field.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import { verificationControl, type VerificationControl } from './verification-control.ts';

interface SignUpPage
  extends
    StepPage,
    Pick<VerificationControl, 'verification' | 'mailboxUrl'>,
    Omit<NewPasswordFields, 'hasFocus'> {
  readonly terms: readonly TermsLink[];
}

/** One page, the address is verified in place. */
export function signUpPage(page: SignUpPage): Page {
  const { signUp: draft, language } = page.journey;
  const texts = textsByLanguage[language];
  const form = { language, texts, problems: draft.problems };
  const isFresh = draft.problems.length === 0;
  const isProven = page.verification.kind === 'verified';
  const isTaken = draft.problems.some(({ code }) => code === 'emailTaken');
  const signInUrl = page.urlOf('sign-in') ?? '';
  const { scripts } = page.assets;

  return stepLayout(page, form, {
    title: texts.signUp.title,
    lead: texts.signUp.lead(page.applicationName),
    inSummary: isTaken ? waysToAccount(page) : html``,
    fields: html`${enterKeyButton()}
    ${verificationControl(
      { ...page, email: draft.email, hasFocus: isFresh && !isProven, isOnlyStep: false },
      form,
    )}
    ${newPasswordFields({ ...page, hasFocus: isFresh && isProven }, form)}
    ${personFields(draft, false, form)} ${termsField(page.terms, draft.acceptsTerms, form)}
    ${formActions({
      primary: { id: ids.continue, label: texts.signUp.next },
      cancel: page.showCancel
        ? { id: ids.cancel, label: texts.form.cancel, action: 'cancel' }
        : undefined,
    })}`,
    below: html`<p class="aside">
      ${texts.signUp.haveAccount} <a href="${signInUrl}">${texts.signUp.toSignIn}</a>
    </p>`,
    scripts: [scripts.verifyInPlace, scripts.passwordRules, scripts.showPassword],
  });
}

/** For somebody who has an account and did not remember. */
function waysToAccount({ journey, urlOf }: SignUpPage): Page {
  const texts = textsByLanguage[journey.language];
  const resetUrl = urlOf('reset-password');
  return html`<p>
    <a href="${urlOf('sign-in') ?? ''}">${texts.signUp.toSignIn}</a>
    ${resetUrl === undefined ? '' : html`· <a href="${resetUrl}">${texts.resetPassword.title}</a>`}
  </p>`;
}
