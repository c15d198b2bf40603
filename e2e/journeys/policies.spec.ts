import type { Page } from '@playwright/test';

import { localApplications } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies.ts';
import { type AuthorizeRequest, authorizeUrl } from '../authorize-url.ts';
import { makeAccount, newAddress } from '../make-account.ts';
import { FirstSignInPage } from '../pages/first-sign-in-page.ts';
import { IdentityProviderPage } from '../pages/identity-provider-page.ts';
import { ResetPasswordPage } from '../pages/reset-password-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { SignUpPage } from '../pages/sign-up-page.ts';
import { expect, test } from '../test.ts';
import { popupWay, redirectWay } from '../ways.ts';

const twins = (name: string): [string, string] => [name, name + testPolicySuffix];

/** The ways to name a policy that the partner and Microsoft document. */
const namings: readonly [string, (policy: string) => AuthorizeRequest][] = [
  ['in the path', (policy) => ({ policy })],
  ['as ?p=', (policy) => ({ policy, policyIn: 'query' })],
  ['in capitals', (policy) => ({ policy: policy.toUpperCase() })],
  ['in capitals as ?p=', (policy) => ({ policy: policy.toUpperCase(), policyIn: 'query' })],
];

interface FirstPage {
  readonly createAccount: number;
  readonly cancel: number;
}

const signInPolicies: readonly [string, FirstPage][] = [
  ...twins(policyNames.signUpSignIn).map(withPage({ createAccount: 1, cancel: 1 })),
  ...twins(policyNames.signUpSignInPopup).map(withPage({ createAccount: 1, cancel: 0 })),
  ...twins(policyNames.signIn).map(withPage({ createAccount: 0, cancel: 1 })),
  ...twins(policyNames.signUpSignInClassic).map(withPage({ createAccount: 1, cancel: 1 })),
  [tokenExpirationPolicy, { createAccount: 1, cancel: 1 }],
];

function withPage(page: FirstPage): (policy: string) => [string, FirstPage] {
  return (policy) => [policy, page];
}

test.describe('The first page of a policy', () => {
  for (const [policy, { createAccount, cancel }] of signInPolicies) {
    test(`${policy} signs in, however it is named`, async ({ page }) => {
      const signInPage = new SignInPage(page);
      for (const [naming, requestOf] of namings) {
        await test.step(naming, async () => {
          await page.goto(authorizeUrl(requestOf(policy)));
          await expect(signInPage.heading).toHaveText('Sign in');
          await expect(signInPage.password).toBeVisible();
          await expect(signInPage.forgotPassword).toBeVisible();
          await expect(signInPage.createAccount).toHaveCount(createAccount);
          await expect(signInPage.cancel).toHaveCount(cancel);
          for (const provider of ['microsoft', 'google', 'apple'] as const)
            await expect(signInPage.provider(provider)).toBeVisible();
        });
      }
    });
  }

  for (const policy of twins(policyNames.passwordReset)) {
    test(`${policy} sets a new password, however it is named`, async ({ page }) => {
      const resetPage = new ResetPasswordPage(page);
      for (const [naming, requestOf] of namings) {
        await test.step(naming, async () => {
          await page.goto(authorizeUrl(requestOf(policy)));
          await expect(resetPage.heading).toHaveText('Set a new password');
          await expect(resetPage.verification.sendCode).toBeVisible();
          await expect(resetPage.cancel).toBeVisible();
        });
      }
    });
  }

  for (const policy of twins(policyNames.ropc)) {
    test(`${policy} has none and tells the application so`, async ({ request }) => {
      for (const [naming, requestOf] of namings) {
        await test.step(naming, async () => {
          const answer = await request.get(authorizeUrl(requestOf(policy)), { maxRedirects: 0 });
          const heard = new URL(answer.headers()['location'] ?? '').searchParams;
          expect(heard.get('error')).toBe('invalid_request');
          expect(heard.get('error_description')).toContain('AADB2C90122');
        });
      }
    });
  }

  for (const policy of [policyNames.signUpSignIn, tokenExpirationPolicy]) {
    test(`${policy} signs up at once with option=signup`, async ({ page }) => {
      await page.goto(authorizeUrl({ policy, parameters: { option: 'signup' } }));
      await expect(new SignUpPage(page).heading).toHaveText('Sign up');
    });
  }

  test('knows the name that the application gives as login_hint', async ({ page }) => {
    const parameters = { login_hint: 'luca.rossi@example.com' };
    await page.goto(authorizeUrl({ policy: policyNames.signUpSignIn, parameters }));
    const signInPage = new SignInPage(page);
    await expect(signInPage.signInName).toHaveValue('luca.rossi@example.com');
    await expect(signInPage.password).toBeFocused();
  });

  test('stays the sign-in where nobody can sign up', async ({ page }) => {
    const policy = policyNames.signIn;
    await page.goto(authorizeUrl({ policy, parameters: { option: 'signup' } }));
    await expect(new SignInPage(page).heading).toHaveText('Sign in');
  });
});

test.describe('Policies in use', () => {
  for (const policy of [
    ...twins(policyNames.signUpSignIn),
    ...twins(policyNames.signUpSignInPopup),
    ...twins(policyNames.signIn),
    ...twins(policyNames.signUpSignInClassic),
    tokenExpirationPolicy,
  ]) {
    test(`${policy} ends with a code`, async ({ page }) => {
      const { answer } = await redirectWay.open(page, { policy });
      await new SignInPage(page).signInAs({
        signInName: 'luca.rossi@example.com',
        password: 'Luca-2026-pw',
      });
      expect((await answer()).get('code')).toBeTruthy();
    });
  }

  for (const policy of twins(policyNames.passwordReset)) {
    test(`${policy} ends with a code`, async ({ page, mailbox, request }) => {
      const { signInName } = await makeAccount(request, mailbox);
      const { answer } = await redirectWay.open(page, { policy });
      const resetPage = new ResetPasswordPage(page);
      await resetPage.reset({ signInName, password: 'Gelber-Enzian-8' }, mailbox);
      expect((await answer()).get('code')).toBeTruthy();
    });
  }

  for (const policy of twins(policyNames.signUpSignInClassic)) {
    test(`${policy} leaves a forgotten password to the application`, async ({ page }) => {
      const { answer } = await redirectWay.open(page, { policy });
      await new SignInPage(page).forgotPassword.click();
      const heard = await answer();
      expect(heard.get('error')).toBe('access_denied');
      expect(heard.get('error_description')).toContain('AADB2C90118');
      expect(heard.get('state')).toBe('s');
    });
  }

  test('no page of the popup policy has a cancel button', async ({ page }) => {
    const { page: popup } = await popupWay.open(page, { policy: popupWay.signUpSignInPolicy });
    const signInPage = new SignInPage(popup);
    const expectNoCancel = async (heading: string) => {
      await expect(signInPage.heading).toHaveText(heading);
      await expect(signInPage.cancel).toHaveCount(0);
    };
    await expectNoCancel('Sign in');
    await signInPage.createAccount.click();
    await expectNoCancel('Sign up');
    await popup.goBack();
    await signInPage.forgotPassword.click();
    await expectNoCancel('Set a new password');
    await popup.goBack();
    await signInPage.provider('google').click();
    await new IdentityProviderPage(popup).approveAs(newAddress());
    await expectNoCancel('Nearly there');
  });

  test('each page of the redirect policy has one', async ({ page }) => {
    await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    const signInPage = new SignInPage(page);
    await expect(signInPage.cancel).toBeVisible();
    await signInPage.createAccount.click();
    await expect(new SignUpPage(page).cancel).toBeVisible();
    await page.goBack();
    await signInPage.forgotPassword.click();
    await expect(new ResetPasswordPage(page).cancel).toBeVisible();
    await page.goBack();
    await signInPage.provider('google').click();
    await new IdentityProviderPage(page).approveAs(newAddress());
    await expect(new FirstSignInPage(page).cancel).toBeVisible();
  });
});

test.describe('The language of the pages', () => {
  const policy = policyNames.signUpSignIn;
  const open = (page: Page, parameters: Record<string, string> = {}) =>
    page.goto(authorizeUrl({ policy, parameters }));

  test.describe('in a browser in Italian', () => {
    test.use({ locale: 'it-CH' });

    test('is the one that the application asks for', async ({ page }) => {
      await open(page, { ui_locales: 'de-CH' });
      await expect(new SignInPage(page).heading).toHaveText('Anmelden');
    });

    test('is the first that exists of those that the application asks for', async ({ page }) => {
      await open(page, { ui_locales: 'rm pt-BR fr-FR de' });
      await expect(new SignInPage(page).heading).toHaveText('Connexion');
    });

    test('is the browser’s where the application asks for none', async ({ page }) => {
      await open(page);
      await expect(new SignInPage(page).heading).toHaveText('Accesso');
    });

    test('is the browser’s where the application asks for one that does not exist', async ({
      page,
    }) => {
      await open(page, { ui_locales: 'rm' });
      await expect(new SignInPage(page).heading).toHaveText('Accesso');
    });

    test('is the chosen one from then on, on every page', async ({ page }) => {
      const signInPage = new SignInPage(page);
      await open(page);
      await signInPage.signInName.fill('typed@example.com');
      await signInPage.language('fr').click();
      await expect(signInPage.heading).toHaveText('Connexion');
      await expect(signInPage.signInName).toHaveValue('typed@example.com');
      await signInPage.createAccount.click();
      await expect(new SignUpPage(page).heading).toHaveText('Inscription');
    });
  });

  test.describe('in a browser whose language the pages do not speak', () => {
    test.use({ locale: 'pt-BR' });

    test('is the default', async ({ page }) => {
      await open(page);
      await expect(new SignInPage(page).document).toHaveAttribute('lang', 'en');
    });
  });
});

test.describe('The logo of the pages', () => {
  const ofAcme = {
    client_id: localApplications.secondSpa,
    scope: `openid ${localApplications.secondSpa}`,
    redirect_uri: 'http://localhost:4600/redirect.html',
  };
  const logos: readonly [string, string, Record<string, string>][] = [
    ['is the partner’s', 'demo', {}],
    ['is another partner’s for its application', 'acme', ofAcme],
    ['is the one that the application asks for', 'acme', { logo: 'acme' }],
    ['stays the partner’s where an unknown one is asked for', 'demo', { logo: 'nobody' }],
    ['is never an address', 'demo', { logo: 'https://evil.example/logo.svg' }],
  ];
  for (const [title, expected, parameters] of logos) {
    test(title, async ({ page }) => {
      const signInPage = new SignInPage(page);
      await page.goto(authorizeUrl({ policy: policyNames.signUpSignIn, parameters }));
      await expect(signInPage.logo).toHaveAttribute('src', new RegExp(`^/assets/${expected}\\.`));
      await signInPage.createAccount.click();
      await expect(new SignUpPage(page).heading).toHaveText('Sign up');
      await expect(signInPage.logo).toHaveAttribute('src', new RegExp(`^/assets/${expected}\\.`));
    });
  }
});
