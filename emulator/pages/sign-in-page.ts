import { html } from 'hono/html';
import { identityProviderIds, signInPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import type { IdentityProviderId } from '../tenant/tenant-schema.ts';
import { formActions } from './form-buttons.ts';
import { passwordField, textField } from './form-fields.ts';
import { stepLayout } from './step-layout.ts';
import type { StepPage } from './step-page.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import type { Texts } from './texts/texts.ts';

interface ProviderButton {
  readonly id: IdentityProviderId;
  readonly name: string;
  /** Where the provider's page is, and what its address says. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

interface SignInPage extends StepPage {
  readonly forgottenPasswordUrl: string;
  readonly identityProviders: readonly ProviderButton[];
}

/** Ids as on real B2C pages, so that page tests carry over to a real tenant. */
export function signInPage(page: SignInPage): Page {
  const { signInName, problems } = page.journey.signIn;
  const { language } = page.journey;
  const texts = textsByLanguage[language];
  const { signIn, fields, form: words } = texts;
  const form = { language, texts, problems };
  const signUpUrl = page.urlOf('sign-up');
  const isFresh = problems.length === 0;

  const inputs = html`${textField(
      {
        id: ids.signInName,
        label: fields.email,
        value: signInName,
        type: 'email',
        autocomplete: 'username',
        hasFocus: isFresh && signInName === '',
      },
      form,
    )}
    ${passwordField(
      {
        id: ids.password,
        label: fields.password,
        autocomplete: 'current-password',
        hasFocus: isFresh && signInName !== '',
      },
      form,
    )}
    <p class="aside">
      <a id="${ids.forgotPassword}" href="${page.forgottenPasswordUrl}">${signIn.forgotPassword}</a>
    </p>
    ${formActions({
      primary: { id: ids.next, label: signIn.next, action: 'next' },
      cancel: page.showCancel
        ? { id: ids.cancel, label: words.cancel, action: 'cancel' }
        : undefined,
    })}`;

  return stepLayout(page, form, {
    title: signIn.title,
    lead: signIn.lead(page.applicationName),
    fields: inputs,
    below: html`${providerButtons(page.identityProviders, signIn)}
    ${
      signUpUrl === undefined
        ? ''
        : html`<p class="aside">
            ${signIn.noAccount}
            <a id="${ids.createAccount}" href="${signUpUrl}">${signIn.createAccount}</a>
          </p>`
    }`,
    scripts: [page.assets.scripts.showPassword],
  });
}

/** Buttons in forms of their own: nothing that was typed goes along to a provider. */
function providerButtons(providers: readonly ProviderButton[], texts: Texts['signIn']): Page | '' {
  if (providers.length === 0) return '';
  return html`<p class="or"><span>${texts.or}</span></p>
    <ul class="providers">
      ${providers.map(
        ({ id, name, path, query }) =>
          html`<li>
            <form method="get" action="${path}">
              ${Object.entries(query).map(
                ([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`,
              )}
              <button id="${identityProviderIds[id]}" type="submit">
                ${texts.withProvider(name)}
              </button>
            </form>
          </li>`,
      )}
    </ul>`;
}
