import type { Page } from '@playwright/test';

import { languages, type Language } from '../../contract/languages.ts';
import { policyNames, testPolicySuffix } from '../../contract/policies.ts';
import { authorizeUrl } from '../authorize-url.ts';
import { makeAccount, newAddress } from '../make-account.ts';
import { ResetPasswordPage } from '../pages/reset-password-page.ts';
import { type Credentials, SignInPage } from '../pages/sign-in-page.ts';
import { SignUpPage } from '../pages/sign-up-page.ts';
import { portalOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';
import { redirectWay, ways } from '../ways.ts';

const resetPolicy = policyNames.passwordReset + testPolicySuffix;
const newPassword = 'Gelber-Enzian-8';

interface Words {
  readonly title: string;
  readonly subject: (code: string) => string;
  readonly reason: string;
  readonly unknown: string;
}

const words: Readonly<Record<Language, Words>> = {
  de: {
    title: 'Neues Passwort setzen',
    subject: (code) => `${code} ist Ihr Code`,
    reason: 'Sie setzen ein neues Passwort für Ihr Konto',
    unknown: 'Mit dieser E-Mail-Adresse gibt es kein Konto mit Passwort.',
  },
  en: {
    title: 'Set a new password',
    subject: (code) => `${code} is your code`,
    reason: 'You are setting a new password for your account',
    unknown: 'There is no account with this e-mail address and a password.',
  },
  fr: {
    title: 'Choisir un nouveau mot de passe',
    subject: (code) => `${code} est votre code`,
    reason: 'Vous choisissez un nouveau mot de passe pour votre compte',
    unknown: 'Aucun compte avec mot de passe n’existe pour cette adresse e-mail.',
  },
  it: {
    title: 'Scelga una nuova password',
    subject: (code) => `${code} è il Suo codice`,
    reason: 'Sta scegliendo una nuova password per il Suo account',
    unknown: 'Per questo indirizzo e-mail non esiste alcun account con password.',
  },
};

/** Either the link on the sign-in page, or a policy of its own that an application sends people to. */
const entrances = [
  {
    name: 'inside the sign-in',
    policyFor: (signUpSignInPolicy: string) => signUpSignInPolicy,
    enter: (page: Page) => new SignInPage(page).forgotPassword.click(),
  },
  {
    name: 'as a policy of its own',
    policyFor: () => resetPolicy,
    enter: () => Promise.resolve(),
  },
] as const;

/** Opens the sign-in of the application in the page and sends the form. */
async function signInAs(page: Page, person: Credentials) {
  const policy = redirectWay.signUpSignInPolicy;
  const journey = await redirectWay.open(page, { policy, parameters: { prompt: 'login' } });
  const signInPage = new SignInPage(page);
  await signInPage.signInAs(person);
  return { ...journey, signInPage };
}

for (const language of languages) {
  const { title, subject, reason } = words[language];

  test.describe(`A forgotten password in ${language}`, () => {
    test.use({ locale: language });

    for (const way of ways) {
      for (const { name, policyFor, enter } of entrances) {
        test(`is replaced ${name}, ${way.name}`, async ({ page, mailbox, request }) => {
          const { signInName } = await makeAccount(request, mailbox);
          const journey = await way.open(page, { policy: policyFor(way.signUpSignInPolicy) });
          await enter(journey.page);
          const resetPage = new ResetPasswordPage(journey.page);
          await expect(resetPage.heading).toHaveText(title);
          await expect(resetPage.newPassword).toHaveCount(0);

          await resetPage.verification.sendCodeTo(signInName);
          const received = await mailbox.nextMailTo(signInName);
          expect(received.language).toBe(language);
          expect(received.subject).toBe(subject(received.code));
          expect(received.body).toContain(reason);
          await resetPage.verification.enterCode(received.code);
          await resetPage.choosePassword(newPassword);
          await resetPage.continue.click();
          expect((await journey.answer()).get('code')).toBeTruthy();
        });
      }
    }

    test('of an account that does not exist is told after the code only', async ({
      page,
      mailbox,
    }) => {
      const mail = newAddress();
      await redirectWay.open(page, { policy: resetPolicy });
      const resetPage = new ResetPasswordPage(page);
      await resetPage.verification.sendCodeTo(mail);
      await expect(resetPage.pageError).toHaveCount(0);
      await resetPage.verification.enterCode(await mailbox.codeFor(mail));
      await expect(resetPage.pageError).toContainText(words[language].unknown);
      await expect(resetPage.itemError('email')).toHaveText(words[language].unknown);
      await expect(resetPage.newPassword).toHaveCount(0);
    });
  });
}

test.describe('After a new password', () => {
  test('the portal has the person signed in', async ({ page, portal, mailbox, request }) => {
    const { signInName } = await makeAccount(request, mailbox);
    await portal.openHome();
    await (await portal.startSignIn()).forgotPassword.click();
    await new ResetPasswordPage(page).reset({ signInName, password: newPassword }, mailbox);
    await expect(portal.accountName).toHaveText('Ada Muster');
  });

  test('it works at once, the old one does not', async ({ page, browser, mailbox, request }) => {
    const { signInName, password: oldPassword } = await makeAccount(request, mailbox);
    const { answer } = await redirectWay.open(page, { policy: resetPolicy });
    await new ResetPasswordPage(page).reset({ signInName, password: newPassword }, mailbox);
    expect((await answer()).get('code')).toBeTruthy();

    const another = await browser.newContext();
    const second = await signInAs(await another.newPage(), { signInName, password: oldPassword });
    await expect(second.signInPage.pageError).toContainText('do not belong together');
    await second.signInPage.signInAs({ signInName, password: newPassword });
    expect((await second.answer()).get('code')).toBeTruthy();
    await another.close();
  });

  test('Back and yet another one leaves the last one valid', async ({
    page,
    browser,
    mailbox,
    request,
  }) => {
    const { signInName } = await makeAccount(request, mailbox);
    await redirectWay.open(page, { policy: resetPolicy });
    const resetPage = new ResetPasswordPage(page);
    await resetPage.reset({ signInName, password: newPassword }, mailbox);
    await page.waitForURL(`${portalOrigin}/`);
    await page.goBack();
    await resetPage.reset({ signInName, password: 'Roter-Enzian-9' }, mailbox);
    await page.waitForURL(`${portalOrigin}/`);

    const another = await browser.newContext();
    const last = { signInName, password: 'Roter-Enzian-9' };
    const { answer } = await signInAs(await another.newPage(), last);
    expect((await answer()).get('code')).toBeTruthy();
    await another.close();
  });

  test('an open session in another browser is ended, the own one lives', async ({
    page,
    browser,
    mailbox,
    request,
  }) => {
    const person = await makeAccount(request, mailbox);
    const another = await browser.newContext();
    const second = await signInAs(await another.newPage(), person);
    await second.answer();
    const silently = authorizeUrl({
      policy: redirectWay.signUpSignInPolicy,
      parameters: { prompt: 'none' },
    });
    const askSilently = async ({ request: client }: typeof another) => {
      const answer = await client.get(silently, { maxRedirects: 0 });
      return new URL(answer.headers()['location'] ?? '').searchParams;
    };
    expect((await askSilently(another)).get('code')).toBeTruthy();

    const { answer } = await redirectWay.open(page, { policy: resetPolicy });
    await new ResetPasswordPage(page).reset({ ...person, password: newPassword }, mailbox);
    await answer();
    expect((await askSilently(another)).get('error')).toBe('interaction_required');
    expect((await askSilently(page.context())).get('code')).toBeTruthy();
    await another.close();
  });
});

test.describe('On the way to a new password', () => {
  test('the address of a failed sign-in need not be typed again', async ({ page }) => {
    const signInName = newAddress();
    const { signInPage } = await signInAs(page, { signInName, password: 'Wrong-2026' });
    await expect(signInPage.pageError).toBeVisible();
    await signInPage.forgotPassword.click();
    await expect(new ResetPasswordPage(page).verification.email).toHaveValue(signInName);
  });

  test('Back leads to the sign-in page, with and without the browser’s button', async ({
    page,
    mailbox,
  }) => {
    const mail = newAddress();
    await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    const signInPage = new SignInPage(page);
    const resetPage = new ResetPasswordPage(page);
    await signInPage.forgotPassword.click();
    await resetPage.verification.sendCodeTo(mail);
    await page.goBack();
    await expect(signInPage.password).toBeVisible();
    await page.goForward();
    await expect(resetPage.verification.email).toHaveValue(mail);
    await expect(resetPage.verification.code).toBeVisible();
    await mailbox.codeFor(mail);
    await page.getByRole('link', { name: 'Back to sign-in' }).click();
    await expect(signInPage.password).toBeVisible();
  });

  test('somebody without an account is led to the sign-up', async ({ page, mailbox }) => {
    const mail = newAddress();
    await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    await new SignInPage(page).forgotPassword.click();
    const resetPage = new ResetPasswordPage(page);
    await resetPage.verification.sendCodeTo(mail);
    await resetPage.verification.enterCode(await mailbox.codeFor(mail));
    await resetPage.pageError.getByRole('link', { name: 'Sign up now' }).click();
    await expect(new SignUpPage(page).heading).toHaveText('Sign up');
  });

  test('Cancel tells the application and changes nothing', async ({
    page,
    browser,
    mailbox,
    request,
  }) => {
    const person = await makeAccount(request, mailbox);
    const { answer } = await redirectWay.open(page, { policy: resetPolicy });
    const resetPage = new ResetPasswordPage(page);
    await resetPage.verification.verify(person.signInName, mailbox);
    await resetPage.choosePassword(newPassword);
    await resetPage.cancel.click();
    expect((await answer()).get('error_description')).toContain('AADB2C90091');

    const another = await browser.newContext();
    const second = await signInAs(await another.newPage(), person);
    expect((await second.answer()).get('code')).toBeTruthy();
    await another.close();
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a new password can be set', async ({ page, mailbox, request }) => {
    const { signInName } = await makeAccount(request, mailbox);
    const { answer } = await redirectWay.open(page, { policy: resetPolicy });
    const resetPage = new ResetPasswordPage(page);
    await resetPage.reset({ signInName, password: newPassword }, mailbox);
    expect((await answer()).get('code')).toBeTruthy();
  });
});
