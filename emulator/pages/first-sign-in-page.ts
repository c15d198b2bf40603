import { html } from 'hono/html';
import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import type { Journey } from '../journeys/journey.ts';
import { formActions } from './form-buttons.ts';
import { personFields } from './person-fields.ts';
import { stepLayout } from './step-layout.ts';
import type { StepPage } from './step-page.ts';
import { termsField, type TermsLink } from './terms-field.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

interface FirstSignInPage extends StepPage {
  readonly draft: NonNullable<Journey['firstSignIn']>;
  readonly providerName: string;
  readonly terms: readonly TermsLink[];
}

/** What the provider did not tell; the rest is filled in. */
export function firstSignInPage(page: FirstSignInPage): Page {
  const { draft, providerName, terms } = page;
  const { language } = page.journey;
  const texts = textsByLanguage[language];
  const form = { language, texts, problems: draft.problems };

  return stepLayout(page, form, {
    title: texts.firstSignIn.title,
    lead: texts.firstSignIn.lead(providerName, draft.identity.mail),
    fields: html`${personFields(draft, draft.problems.length === 0, form)}
    ${termsField(terms, draft.acceptsTerms, form)}
    ${formActions({
      primary: { id: ids.continue, label: texts.firstSignIn.next },
      cancel: page.showCancel
        ? { id: ids.cancel, label: texts.form.cancel, action: 'cancel' }
        : undefined,
    })}`,
  });
}
