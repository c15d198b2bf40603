import { html } from 'hono/html';
import { providerPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import type { IdentityProvider } from '../tenant/tenant-schema.ts';
import { enterKeyButton, formActions } from './form-buttons.ts';
import { textField } from './form-fields.ts';
import { stepLayout } from './step-layout.ts';
import type { StepPage } from './step-page.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import type { Texts } from './texts/texts.ts';

interface ProviderPage extends StepPage {
  readonly provider: IdentityProvider;
}

/** Stands in for the provider and says so; it looks like none of them on purpose. */
export function providerPage(page: ProviderPage): Page {
  const { provider, applicationName } = page;
  const { identityProvider: draft, language } = page.journey;
  const texts = textsByLanguage[language];
  const form = { language, texts, problems: draft.problems };

  return stepLayout(page, form, {
    title: texts.provider.title(provider.name),
    lead: texts.provider.lead(applicationName),
    notice: html`<p class="simulated">${texts.provider.simulated(provider.name)}</p>`,
    fields: html`${enterKeyButton()} ${knownAccounts(provider, draft.account, texts.provider)}
    ${textField(
      {
        id: ids.account,
        label: texts.provider.account,
        hint: texts.provider.accountHint,
        value: draft.account,
        type: 'email',
        autocomplete: 'off',
        hasFocus: draft.problems.length === 0,
      },
      form,
    )}
    ${provider.relayDomain === undefined ? '' : mailSharing(draft.hidesMail, texts.provider)}
    ${formActions({
      primary: { id: ids.approve, label: texts.provider.approve, action: 'approve' },
      cancel: { id: ids.deny, label: texts.provider.deny, action: 'deny' },
    })}`,
    below: html`<p class="aside">
      <a href="${page.urlOf('sign-in') ?? ''}">${texts.resetPassword.back}</a>
    </p>`,
  });
}

function knownAccounts(
  { accounts }: IdentityProvider,
  chosen: string,
  texts: Texts['provider'],
): Page | '' {
  if (accounts.length === 0) return '';
  return html`<fieldset class="accounts">
    <legend>${texts.known}</legend>
    ${accounts.map(
      ({ mail, givenName, surname }) =>
        html`<button
          type="submit"
          name="choose"
          value="${mail}"
          ${mail === chosen ? html`aria-pressed="true"` : html`aria-pressed="false"`}
        >
          <span>${`${givenName} ${surname}`.trim()}</span> <span class="hint">${mail}</span>
        </button>`,
    )}
  </fieldset>`;
}

function mailSharing(hidesMail: boolean, texts: Texts['provider']): Page {
  const choice = (value: 'share' | 'hide', label: string, isChosen: boolean) =>
    html`<div class="box">
      <input
        id="${value}Mail"
        name="mailSharing"
        type="radio"
        value="${value}"
        ${isChosen ? 'checked' : ''}
      />
      <label for="${value}Mail">${label}</label>
    </div>`;
  return html`<fieldset>
    <legend>${texts.mailSharing}</legend>
    ${choice('share', texts.shareMail, !hidesMail)} ${choice('hide', texts.hideMail, hidesMail)}
  </fieldset>`;
}
