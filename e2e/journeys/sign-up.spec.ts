import type { Locator, Page } from '@playwright/test';

import { languages, type Language } from '../../contract/languages.ts';
import { makeAccount, newAddress } from '../make-account.ts';
import type { Mail } from '../pages/mailbox.ts';
import { ResetPasswordPage } from '../pages/reset-password-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { SignUpPage } from '../pages/sign-up-page.ts';
import { portalOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';
import { recordsOfSignInName } from '../user-records.ts';
import { popupWay, redirectWay } from '../ways.ts';

const policy = redirectWay.signUpSignInPolicy;
const password = 'Blauer-Enzian-7';

interface Words {
  readonly givenName: string;
  readonly surname: string;
  readonly title: string;
  readonly subject: (code: string) => string;
  /** How the mail says what the code is for. */
  readonly reason: string;
  readonly terms: readonly [platform: string, partner: string];
  readonly termsText: string;
}

const words: Readonly<Record<Language, Words>> = {
  de: {
    givenName: 'Jürg',
    surname: 'Größli',
    title: 'Registrieren',
    subject: (code) => `${code} ist Ihr Code`,
    reason: 'Sie registrieren sich mit dieser E-Mail-Adresse',
    terms: ['Nutzungsbedingungen der Plattform', 'AGB von Demo Partner'],
    termsText: 'Dies ist ein Beispieltext des lokalen B2C.',
  },
  en: {
    givenName: 'Amy Lou',
    surname: 'O’Neill-Smith',
    title: 'Sign up',
    subject: (code) => `${code} is your code`,
    reason: 'You are signing up for Partner portal (test)',
    terms: ['Platform terms of use', 'Demo Partner terms and conditions'],
    termsText: 'This is a sample text of the local B2C.',
  },
  fr: {
    givenName: 'Anne-Éloïse',
    surname: 'Lefèvre',
    title: 'Inscription',
    subject: (code) => `${code} est votre code`,
    reason: 'Vous créez un compte avec cette adresse e-mail',
    terms: ['Conditions d’utilisation de la plateforme', 'Conditions générales de Demo Partner'],
    termsText: 'Ceci est un texte d’exemple du B2C local.',
  },
  it: {
    givenName: 'Nicolò',
    surname: 'D’Amico',
    title: 'Registrazione',
    subject: (code) => `${code} è il Suo codice`,
    reason: 'Sta creando un account con questo indirizzo e-mail',
    terms: ['Condizioni d’uso della piattaforma', 'Condizioni generali di Demo Partner'],
    termsText: 'Questo è un testo di esempio del B2C locale.',
  },
};

function expectMailIn(language: Language, mail: Mail): void {
  const { subject, reason } = words[language];
  expect(mail.code).toMatch(/^\d{6}$/);
  expect(mail.language).toBe(language);
  expect(mail.subject).toBe(subject(mail.code));
  expect(mail.body).toContain(reason);
  expect(mail.body).toContain(mail.code);
}

/** The sign-up page as a link of the application opens it. */
async function openSignUp(page: Page, parameters: Record<string, string> = {}) {
  const journey = await redirectWay.open(page, {
    policy,
    parameters: { option: 'signup', ...parameters },
  });
  return { ...journey, signUpPage: new SignUpPage(page) };
}

const person = (mail: string) => ({ mail, password, givenName: 'Ada', surname: 'Muster' });

test.describe('Signing up', () => {
  for (const language of languages) {
    const { givenName, surname, title, terms, termsText } = words[language];

    test(`in ${language}, through the portal`, async ({ page, portal, mailbox, request }) => {
      const mail = newAddress();
      await page.goto(`/?ui_locales=${language}`);
      await (await portal.startSignIn()).createAccount.click();
      const signUpPage = new SignUpPage(page);
      await expect(signUpPage.heading).toHaveText(title);
      await expect(signUpPage.document).toHaveAttribute('lang', language);

      await test.step('the address is proven by a code', async () => {
        await signUpPage.verification.sendCodeTo(mail);
        const received = await mailbox.nextMailTo(mail);
        expectMailIn(language, received);
        await signUpPage.verification.enterCode(received.code);
        await expect(signUpPage.verification.success).toBeVisible();
        await expect(signUpPage.correspondenceMail).toHaveValue(mail);
      });

      await test.step('the terms can be read beside the form', async () => {
        await expect(signUpPage.termsLinks).toContainText(terms);
        const termsPage = await signUpPage.openTerms(signUpPage.termsLinks.first());
        await expect(termsPage.heading).toHaveText(terms[0]);
        await expect(termsPage.text).toContainText(termsText);
        await expect(termsPage.document).toHaveAttribute('lang', language);
        await termsPage.close();
      });

      await test.step('the portal shows the person', async () => {
        await signUpPage.fillIn({ password, givenName, surname });
        await signUpPage.continue.click();
        await expect(portal.accountName).toHaveText(`${givenName} ${surname}`);
        await page.getByTestId('open-profile').click();
        await expect(portal.claim('name')).toHaveText(`${givenName} ${surname}`);
        await expect(portal.claim('given_name')).toHaveText(givenName);
        await expect(portal.claim('family_name')).toHaveText(surname);
        await expect(portal.claim('correspondenceMail')).toHaveText(mail);
      });

      await test.step('the partner and each of the terms are on record', async () => {
        const [record] = await recordsOfSignInName(request, mail);
        expect(record).toMatchObject({
          displayName: `${givenName} ${surname}`,
          correspondenceMail: mail,
          partners: [{ partner: 'demo' }],
          terms: [
            { code: 'PLATFORM-TERMS', version: '2026-01', language },
            { code: 'DEMO-TERMS', version: '2.0', language },
          ],
        });
      });
    });

    test(`in ${language}, in a popup`, async ({ page, mailbox, request }) => {
      const mail = newAddress();
      const popup = await popupWay.open(page, {
        policy: popupWay.signUpSignInPolicy,
        parameters: { ui_locales: language },
      });
      await new SignInPage(popup.page).createAccount.click();
      const signUpPage = new SignUpPage(popup.page);
      await expect(signUpPage.heading).toHaveText(title);
      await signUpPage.verification.sendCodeTo(mail);
      const received = await mailbox.nextMailTo(mail);
      expectMailIn(language, received);
      await signUpPage.verification.enterCode(received.code);
      await signUpPage.fillIn({
        password,
        givenName,
        surname,
        correspondenceMail: 'post@example.org',
      });
      await signUpPage.continue.click();

      expect((await popup.answer()).get('code')).toBeTruthy();
      const [record] = await recordsOfSignInName(request, mail);
      expect(record).toMatchObject({ givenName, surname, correspondenceMail: 'post@example.org' });
    });
  }

  test('the new account signs in again, in another browser', async ({ page, browser, mailbox }) => {
    const mail = newAddress();
    const { answer, signUpPage } = await openSignUp(page);
    await signUpPage.signUp(person(mail), mailbox);
    await answer();

    const another = await browser.newContext();
    const secondPage = await another.newPage();
    const second = await redirectWay.open(secondPage, { policy });
    await new SignInPage(secondPage).signInAs({ signInName: mail, password });
    expect((await second.answer()).get('code')).toBeTruthy();
    await another.close();
  });
});

test.describe('What was typed on the sign-up page stays', () => {
  test('while the code is sent and checked, passwords too', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { signUpPage } = await openSignUp(page);
    const { verification } = signUpPage;
    const expectAllKept = async () => {
      await expect(signUpPage.newPassword).toHaveValue(password);
      await expect(signUpPage.reenterPassword).toHaveValue(password);
      await expect(signUpPage.givenName).toHaveValue('Ada');
      await expect(signUpPage.surname).toHaveValue('Muster');
      await expect(signUpPage.correspondenceMail).toHaveValue('post@example.org');
      await expect(signUpPage.termsOfUse).toBeChecked();
    };
    await signUpPage.fillIn({ ...person(mail), correspondenceMail: 'post@example.org' });

    await verification.sendCodeTo(mail);
    await expectAllKept();
    await verification.enterCode('no code');
    await expect(signUpPage.itemError('verificationCode')).toBeVisible();
    await expectAllKept();
    await verification.changeEmail.click();
    await expect(verification.email).toBeEditable();
    await expectAllKept();
    await verification.sendCodeTo(mail);
    await verification.enterCode(await mailbox.codeFor(mail));
    await expect(verification.success).toBeVisible();
    await expectAllKept();
  });

  test('when the language changes in the middle', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { answer, signUpPage } = await openSignUp(page);
    await signUpPage.verification.sendCodeTo(mail);
    await signUpPage.fillIn({ ...person(mail), correspondenceMail: 'post@example.org' });

    await signUpPage.language('fr').click();
    await expect(signUpPage.heading).toHaveText(words.fr.title);
    await expect(signUpPage.verification.email).toHaveValue(mail);
    await expect(signUpPage.givenName).toHaveValue('Ada');
    await expect(signUpPage.surname).toHaveValue('Muster');
    await expect(signUpPage.correspondenceMail).toHaveValue('post@example.org');
    await expect(signUpPage.termsOfUse).toBeChecked();

    await test.step('the code of before counts; a password is never sent back', async () => {
      await signUpPage.verification.enterCode(await mailbox.codeFor(mail));
      await expect(signUpPage.verification.success).toBeVisible();
      await expect(signUpPage.newPassword).toHaveValue('');
      await signUpPage.choosePassword(password);
      await signUpPage.continue.click();
      expect((await answer()).get('code')).toBeTruthy();
    });
  });

  test('after a reload, at the address of the request too', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { signUpPage } = await openSignUp(page);
    const expectKept = async () => {
      await expect(signUpPage.verification.email).toHaveValue(mail);
      await expect(signUpPage.verification.success).toBeVisible();
      await expect(signUpPage.givenName).toHaveValue('Ada');
    };
    await signUpPage.givenName.fill('Ada');
    await signUpPage.verification.verify(mail, mailbox);
    await page.reload();
    await expectKept();
    // The page after a try has an address of its own.
    await signUpPage.continue.click();
    await expect(signUpPage.pageError).toBeVisible();
    await page.reload();
    await expectKept();
  });

  test('and what the application knows already is filled in', async ({ page }) => {
    const { signUpPage } = await openSignUp(page, {
      prefillEmail: 'zoe.prefilled@example.com',
      prefillGivenName: 'Zoë',
      prefillFamilyName: 'von "Prefilled" & Söhne',
    });
    await expect(signUpPage.verification.email).toHaveValue('zoe.prefilled@example.com');
    await expect(signUpPage.givenName).toHaveValue('Zoë');
    await expect(signUpPage.surname).toHaveValue('von "Prefilled" & Söhne');
    await expect(signUpPage.correspondenceMail).toHaveValue('zoe.prefilled@example.com');
  });
});

test.describe('Wrong turns on the way to an account', () => {
  test('a taken address is told to its owner only, after the code', async ({
    page,
    mailbox,
    request,
  }) => {
    const { signInName } = await makeAccount(request, mailbox);
    const { signUpPage } = await openSignUp(page);
    await signUpPage.verification.sendCodeTo(signInName);
    await expect(signUpPage.pageError).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText('There is an account');

    await signUpPage.verification.enterCode(await mailbox.codeFor(signInName));
    const message = 'There is an account with this e-mail address already.';
    await expect(signUpPage.pageError).toContainText(message);
    await expect(signUpPage.itemError('email')).toContainText(message);
    await signUpPage.pageError
      .getByRole('link', { name: 'Set a new password', exact: true })
      .click();
    await expect(new ResetPasswordPage(page).heading).toHaveText('Set a new password');
  });

  test('a code guessed five times is used up; a new one works', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { signUpPage } = await openSignUp(page);
    const { verification } = signUpPage;
    const error = signUpPage.itemError('verificationCode');
    await verification.sendCodeTo(mail);
    const code = await mailbox.codeFor(mail);
    const wrongCode = code === '000000' ? '000001' : '000000';
    for (let attempt = 1; attempt <= 4; attempt++) {
      await verification.enterCode(wrongCode);
      await expect(error).toContainText('This is not the code from the latest e-mail.');
      // An error leaves with the first new letter, so the next one is a new answer.
      await verification.code.fill('0');
      await expect(error).toHaveCount(0);
    }
    await verification.enterCode(wrongCode);
    await expect(error).toContainText('Too many wrong codes.');
    await verification.enterCode(code);
    await expect(error).toContainText('Too many wrong codes.');
    await expect(verification.success).toHaveCount(0);

    await verification.sendAnotherCode();
    await verification.enterCode(await mailbox.codeFor(mail));
    await expect(verification.success).toBeVisible();
  });

  test('only the code of the latest mail counts', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { signUpPage } = await openSignUp(page);
    await signUpPage.verification.sendCodeTo(mail);
    const first = await mailbox.codeFor(mail);
    await signUpPage.verification.sendAnotherCode();
    const second = await mailbox.codeFor(mail);
    expect(second, 'equal once in a million').not.toBe(first);
    await signUpPage.verification.enterCode(first);
    await expect(signUpPage.itemError('verificationCode')).toBeVisible();
    await signUpPage.verification.enterCode(second);
    await expect(signUpPage.verification.success).toBeVisible();
  });

  test('Back after each step leads to a page that can go on', async ({ page, portal, mailbox }) => {
    const mail = newAddress();
    const signInPage = new SignInPage(page);
    const signUpPage = new SignUpPage(page);
    const { verification } = signUpPage;
    const backAndForward = async () => {
      await page.goBack();
      await expect(signInPage.password).toBeVisible();
      await page.goForward();
      await expect(verification.email).toHaveValue(mail);
    };
    await portal.openHome();
    await (await portal.startSignIn()).createAccount.click();

    await verification.sendCodeTo(mail);
    await backAndForward();
    await verification.enterCode(await mailbox.codeFor(mail));
    await expect(verification.success).toBeVisible();
    await backAndForward();
    await expect(verification.success).toBeVisible();
    await signUpPage.fillIn(person(mail));
    await signUpPage.continue.click();
    await expect(portal.accountName).toHaveText('Ada Muster');
  });

  test('Back after the account is made lets somebody else sign up', async ({
    page,
    mailbox,
    request,
  }) => {
    const [first, second] = [newAddress(), newAddress()];
    await redirectWay.open(page, { policy });
    await new SignInPage(page).createAccount.click();
    const signUpPage = new SignUpPage(page);
    await signUpPage.signUp(person(first), mailbox);
    await page.waitForURL(`${portalOrigin}/`);
    await page.goBack();
    await signUpPage.signUp({ ...person(second), givenName: 'Bea' }, mailbox);
    await page.waitForURL(`${portalOrigin}/`);
    expect(await recordsOfSignInName(request, first)).toMatchObject([{ givenName: 'Ada' }]);
    expect(await recordsOfSignInName(request, second)).toMatchObject([{ givenName: 'Bea' }]);
  });

  test('a double click makes one account and signs in', async ({
    page,
    portal,
    mailbox,
    request,
  }) => {
    const mail = newAddress();
    await portal.openHome();
    await (await portal.startSignIn()).createAccount.click();
    const signUpPage = new SignUpPage(page);
    await signUpPage.verification.verify(mail, mailbox);
    await signUpPage.fillIn(person(mail));
    await signUpPage.continue.dblclick();
    await expect(portal.accountName).toHaveText('Ada Muster');
    expect(await recordsOfSignInName(request, mail)).toHaveLength(1);
  });

  test('Cancel goes back to the application and leaves nothing behind', async ({
    page,
    mailbox,
    request,
  }) => {
    const mail = newAddress();
    const { answer, signUpPage } = await openSignUp(page);
    await signUpPage.verification.verify(mail, mailbox);
    await signUpPage.fillIn(person(mail));
    await signUpPage.cancel.click();
    const heard = await answer();
    expect(heard.get('error')).toBe('access_denied');
    expect(heard.get('error_description')).toContain('AADB2C90091');
    expect(heard.get('state')).toBe('s');
    expect(await recordsOfSignInName(request, mail)).toEqual([]);
  });
});

test('The whole sign-up works with the keyboard alone', async ({ page, mailbox }) => {
  const mail = newAddress();
  const { answer, signUpPage } = await openSignUp(page);
  const { verification } = signUpPage;
  const { keyboard } = page;
  const typeInto = async (field: Locator, text: string) => {
    await tabTo(page, field);
    await keyboard.type(text);
  };

  await expect(verification.email).toBeFocused();
  await keyboard.type(mail);
  await keyboard.press('Enter');
  await expect(verification.code).toBeFocused();
  await keyboard.type(await mailbox.codeFor(mail));
  await keyboard.press('Enter');
  await expect(verification.success).toBeVisible();
  await expect(signUpPage.newPassword).toBeFocused();
  await keyboard.type(password);
  await typeInto(signUpPage.reenterPassword, password);
  await typeInto(signUpPage.givenName, 'Ada');
  await typeInto(signUpPage.surname, 'Muster');
  await expect(signUpPage.correspondenceMail).toHaveValue(mail);
  await tabTo(page, signUpPage.termsOfUse);
  await keyboard.press('Space');
  await expect(signUpPage.termsOfUse).toBeChecked();
  await keyboard.press('Enter');
  expect((await answer()).get('code')).toBeTruthy();
});

test('After the code the focus is on what comes next', async ({ page, mailbox }) => {
  const { signUpPage } = await openSignUp(page);
  await signUpPage.verification.verify(newAddress(), mailbox);
  await expect(signUpPage.newPassword).toBeFocused();
});

/** Forward through the page; a field that is further away than that is out of reach. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    if ((await field.and(page.locator(':focus')).count()) === 1) return;
  }
  await expect(field).toBeFocused();
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole sign-up works, with a wrong code on the way', async ({
    page,
    mailbox,
    request,
  }) => {
    const mail = newAddress();
    const { answer, signUpPage } = await openSignUp(page);
    const { verification } = signUpPage;
    await signUpPage.fillInPerson({ ...person(mail), correspondenceMail: 'post@example.org' });
    await verification.sendCodeTo(mail);
    await verification.enterCode('no code');
    await expect(signUpPage.itemError('verificationCode')).toBeVisible();
    await verification.enterCode(await mailbox.codeFor(mail));
    await expect(verification.success).toBeVisible();
    await expect(signUpPage.givenName).toHaveValue('Ada');
    await expect(signUpPage.correspondenceMail).toHaveValue('post@example.org');

    await signUpPage.choosePassword(password);
    await signUpPage.termsOfUse.check();
    await signUpPage.continue.click();
    expect((await answer()).get('code')).toBeTruthy();
    const [record] = await recordsOfSignInName(request, mail);
    expect(record).toMatchObject({
      givenName: 'Ada',
      surname: 'Muster',
      correspondenceMail: 'post@example.org',
    });
  });

  test('the code and everything else can be sent at once', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { answer, signUpPage } = await openSignUp(page);
    await signUpPage.verification.sendCodeTo(mail);
    await signUpPage.verification.code.fill(await mailbox.codeFor(mail));
    await signUpPage.fillIn({ ...person(mail), correspondenceMail: mail });
    await signUpPage.continue.click();
    expect((await answer()).get('code')).toBeTruthy();
  });
});
