import { html } from 'hono/html';
import { signInPageIds as ids } from '../../contract/page-ids.ts';
import type { Page } from '../http/send-page.ts';
import type { Journey, SignInProblem } from '../journeys/journey.ts';
import { languageChoice } from './language-choice.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import type { Texts } from './texts/texts.ts';

interface SignInPage {
  readonly assets: PageAssets;
  readonly journey: Journey;
  readonly applicationName: string;
  readonly action: string;
  readonly showCancel: boolean;
}

/** Ids as on real B2C pages, so that page tests carry over to a real tenant. */
export function signInPage({ assets, journey, applicationName, ...page }: SignInPage): Page {
  const { language, problem, signInName, request, correlationId } = journey;
  const { signIn: texts } = textsByLanguage[language];
  const missing = problem.kind === 'missing' ? problem.fields : [];
  // The first field that still needs a hand.
  const focus = signInName === '' || missing[0] === 'signInName' ? 'signInName' : 'password';

  const content = html`<h1>${texts.title}</h1>
    <p class="lead">${texts.lead(applicationName)}</p>
    ${pageError(problem, texts)}
    <form method="post" action="${page.action}" novalidate>
      <div class="field">
        <label for="${ids.signInName}">${texts.signInName}</label>
        <input
          id="${ids.signInName}"
          name="signInName"
          type="email"
          value="${signInName}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          ${focus === 'signInName' ? 'autofocus' : ''}
          ${
            missing.includes('signInName')
              ? html`aria-invalid="true" aria-describedby="signInNameError"`
              : ''
          }
        />
        ${
          missing.includes('signInName')
            ? itemError('signInNameError', texts.missingSignInName)
            : ''
        }
      </div>
      <div class="field">
        <label for="${ids.password}">${texts.password}</label>
        <div class="password">
          <input
            id="${ids.password}"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            ${focus === 'password' ? 'autofocus' : ''}
            ${
              missing.includes('password')
                ? html`aria-invalid="true" aria-describedby="passwordError"`
                : ''
            }
          />
          <button
            id="showPassword"
            type="button"
            class="inside"
            aria-pressed="false"
            data-show="${texts.showPassword}"
            data-hide="${texts.hidePassword}"
            hidden
          >
            ${texts.showPassword}
          </button>
        </div>
        ${missing.includes('password') ? itemError('passwordError', texts.missingPassword) : ''}
      </div>
      <div class="actions">
        <button id="${ids.next}" type="submit" class="primary">${texts.next}</button>
        ${
          page.showCancel
            ? html`<button id="${ids.cancel}" type="submit" name="action" value="cancel">
                ${texts.cancel}
              </button>`
            : ''
        }
      </div>
    </form>`;

  return layout({
    assets,
    language,
    title: problem.kind === 'none' ? texts.title : texts.problemTitle(texts.title),
    logo: request.logo,
    script: assets.showPassword,
    correlationId,
    content,
    footer: languageChoice(language, page.action),
  });
}

function pageError(problem: SignInProblem, texts: Texts['signIn']): Page | '' {
  const words = {
    none: () => undefined,
    missing: () => texts.missingFields,
    wrongCredentials: () => texts.wrongCredentials,
    throttled: () => texts.throttled(problem.kind === 'throttled' ? problem.waitSeconds : 0),
  }[problem.kind]();
  return words === undefined ? '' : html`<p class="error pageLevel" role="alert">${words}</p>`;
}

const itemError = (id: string, words: string): Page =>
  html`<p class="error itemLevel" id="${id}">${words}</p>`;
