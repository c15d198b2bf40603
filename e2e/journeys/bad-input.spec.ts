import type { Locator } from '@playwright/test';

import type { Language } from '../../contract/languages.ts';
import { policyNames, testPolicySuffix } from '../../contract/policies.ts';
import { authorizeUrl } from '../authorize-url.ts';
import { makeAccount, newAddress } from '../make-account.ts';
import { ErrorPage } from '../pages/error-page.ts';
import { FirstSignInPage } from '../pages/first-sign-in-page.ts';
import { IdentityProviderPage } from '../pages/identity-provider-page.ts';
import { ResetPasswordPage } from '../pages/reset-password-page.ts';
import type { ServicePage } from '../pages/service-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { SignUpPage } from '../pages/sign-up-page.ts';
import { b2cOrigin, portalOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';
import { recordsOfSignInName } from '../user-records.ts';
import { redirectWay } from '../ways.ts';

const authorize = (policyName: string, parameters: Record<string, string>): string =>
  authorizeUrl({ policy: policyName, parameters });

const policy = policyNames.signUpSignIn + testPolicySuffix;

/** Text that has broken programs before, and more of it than anybody types. */
const tenKilobytes = 'x'.repeat(10_000);
const markup = '"><img src="x" onerror="alert(1)"><script>alert(1)</script>';
const sql = "Robert'); DROP TABLE people;--";
const emoji = '👩🏽‍🚀🇨🇭🫠';
const rightToLeft = 'مرحبا בעולם';
const reversed = 'Ada\u202Egnp.exe';

test.describe('Bad input on the sign-in page', () => {
  for (const [who, signInName] of [
    ['a wrong password', 'luca.rossi@example.com'],
    // Another name each time: the service slows down guesses for one and the same.
    ['an unknown user', `nobody-${crypto.randomUUID()}@example.com`],
  ] as const) {
    test(`${who} gets the same clear message, and what was typed stays`, async ({ portal }) => {
      await portal.openHome();
      const signInPage = await portal.startSignIn();
      await signInPage.signInAs({ signInName, password: 'Wrong-2026' });
      await expect(signInPage.pageError).toContainText(
        'The e-mail address and the password do not belong together.',
      );
      await expect(signInPage.signInName).toHaveValue(signInName);
      await expect(signInPage.password).toHaveValue('');
    });
  }

  for (const [what, signInName, wrongPassword] of [
    ['markup', markup, markup],
    ['ten kilobytes', tenKilobytes, tenKilobytes],
    ['other scripts and pictures', rightToLeft, emoji],
  ] as const) {
    test(`${what} are a name like any other, and are not run`, async ({ page }) => {
      await redirectWay.open(page, { policy });
      const signInPage = new SignInPage(page);
      const unique = `${signInName}${crypto.randomUUID()}`;
      await signInPage.signInAs({ signInName: unique, password: wrongPassword });
      await expect(signInPage.pageError).toContainText('do not belong together');
      await expect(signInPage.pageError).toBeFocused();
      await expect(signInPage.signInName).toHaveValue(unique);
      await expect(signInPage.images).toHaveCount(1);
    });
  }

  test('empty fields are each told beside the field', async ({ page }) => {
    await redirectWay.open(page, { policy });
    const signInPage = new SignInPage(page);
    await signInPage.next.click();
    await expect(signInPage.itemError('signInName')).toHaveText('Enter your e-mail address.');
    await expect(signInPage.itemError('password')).toHaveText('Enter your password.');
    await expect(signInPage.pageError).toContainText('Enter your e-mail address.');
    await expect(signInPage.pageError).toBeFocused();
  });

  test('the sign-in goes on after a wrong password', async ({ portal }) => {
    await portal.openHome();
    const signInPage = await portal.startSignIn();
    await signInPage.signInAs({ signInName: 'luca.rossi@example.com', password: 'Wrong-2026' });
    await expect(signInPage.pageError).toBeVisible();
    await signInPage.password.fill('Luca-2026-pw');
    await signInPage.next.click();
    await expect(portal.accountName).toHaveText('Luca Rossi');
  });
});

test.describe('Bad requests end on a page of the service, never elsewhere', () => {
  const requests: [string, string, number][] = [
    [
      'an unregistered redirect URI',
      authorize('b2c_1a_signup_signin_test', { redirect_uri: 'https://evil.example/' }),
      400,
    ],
    [
      'an unknown client',
      authorize('b2c_1a_signup_signin_test', { client_id: '00000000-0000-4000-8000-00000000000f' }),
      400,
    ],
    ['an unknown policy', authorize('b2c_1a_nothing', {}), 404],
  ];
  for (const [name, url, status] of requests) {
    test(name, async ({ page, complaints }) => {
      const answer = await page.goto(url);
      expect(answer?.status()).toBe(status);
      expect(new URL(page.url()).origin).toBe(b2cOrigin);
      await expect(page.locator('body')).toContainText(/AADB2C\d{5}/);
      await expect(page.locator('body')).not.toContainText(/ at .+:\d+:\d+/);
      // The browser itself notes the status of the page that was asked for.
      expect(complaints.splice(0)).toEqual([expect.stringContaining(String(status))]);
    });
  }

  test('a missing code challenge goes back to the application as an error', async ({ request }) => {
    const url = new URL(authorize('b2c_1a_signup_signin_test', { response_mode: 'query' }));
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const answer = await request.get(url.href, { maxRedirects: 0 });
    const returned = new URL(answer.headers()['location'] ?? '');
    expect(returned.origin).toBe(portalOrigin);
    expect(returned.searchParams.get('error_description')).toContain('AADB2C99059');
    expect(returned.searchParams.get('state')).toBe('s');
  });

  test('a sign-in page opened by itself is one that can be used', async ({ page }) => {
    const returned = page.waitForRequest(/\/redirect\.html\?.*code=/);
    await page.goto(authorize('b2c_1a_signup_signin_test', { response_mode: 'query' }));
    await new SignInPage(page).signInAs({
      signInName: 'luca.rossi@example.com',
      password: 'Luca-2026-pw',
    });
    expect(new URL((await returned).url()).searchParams.get('state')).toBe('s');
  });
});

/** What is typed, and what the page answers. */
type Refusal = readonly [typed: string, message: string];

const refusedMails = (missing: string, tooLong: string, malformed: string): Refusal[] => [
  ['', missing],
  [tenKilobytes, tooLong],
  [`${'x'.repeat(300)}@example.com`, tooLong],
  [markup, malformed],
  [`${markup}@example.com`, malformed],
  [sql, malformed],
  [emoji, malformed],
  [rightToLeft, malformed],
];
const refusedEmails = refusedMails(
  'Enter an e-mail address.',
  'This e-mail address is too long.',
  'It should look like name@example.com',
);
const refusedNames = (missing: string): Refusal[] => [
  ['', missing],
  [tenKilobytes, 'This name is too long.'],
  ['🚀'.repeat(65), 'This name is too long.'],
  [markup, 'A name cannot have the characters < and > or invisible ones.'],
  [reversed, 'A name cannot have the characters < and > or invisible ones.'],
];
const malformedContact = 'Messages cannot go there';
const refusedContacts = refusedMails(
  'Enter a contact e-mail address.',
  malformedContact,
  malformedContact,
);
const tooFewClasses = 'The password needs three of these';
const refusedPasswords: Refusal[] = [
  ['', 'Enter a new password.'],
  ['Ab1!', 'The password is too short.'],
  ['Ab1!'.repeat(64), 'The password is too long.'],
  [tenKilobytes, 'The password is too long.'],
  [markup.repeat(2), 'The password is too long.'],
  [emoji.repeat(3), tooFewClasses],
  [rightToLeft, tooFewClasses],
  ['Password123!', 'Many people use this password'],
];
const refusedRepetitions: Refusal[] = [
  ['', 'Enter the new password a second time.'],
  [tenKilobytes, 'The two passwords are not the same.'],
  [markup, 'The two passwords are not the same.'],
  [emoji, 'The two passwords are not the same.'],
];
/** Fewer than use the code up: the service slows down who guesses too often. */
const refusedCodes: Refusal[] = [
  ['', 'Enter the code from the e-mail.'],
  ...[tenKilobytes, markup, rightToLeft].map((typed): Refusal => [
    typed,
    'This is not the code from the latest e-mail.',
  ]),
];
const malformedAccount = 'An account is an e-mail address';
const refusedAccounts = refusedMails(
  'Choose an account, or enter an e-mail address.',
  malformedAccount,
  malformedAccount,
);

const person = { givenName: 'Ada', surname: 'Muster', correspondenceMail: 'post@example.org' };
const password = 'Blauer-Enzian-7';

interface FieldUnderTest {
  readonly servicePage: ServicePage;
  readonly field: Locator;
  readonly send: Locator;
  /** A page gives everything back but passwords and codes. */
  readonly isKept?: boolean;
}

/** Each in turn: the reason stands beside the field and on top, and nothing of it is run. */
async function expectAllRefused(
  { servicePage, field, send, isKept = true }: FieldUnderTest,
  refusals: readonly Refusal[],
): Promise<void> {
  const id = (await field.getAttribute('id')) ?? '';
  for (const [typed, message] of refusals) {
    await test.step(`"${typed.slice(0, 20)}", ${String(typed.length)} characters`, async () => {
      await field.fill(typed);
      await send.click();
      await expect(servicePage.itemError(id)).toContainText(message);
      await expect(servicePage.pageError).toContainText(message);
      await expect(servicePage.pageError).toBeFocused();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAttribute('aria-describedby', new RegExp(`\\b${id}Error$`));
      await expect(field).toHaveValue(isKept ? typed : '');
      await expect(servicePage.images).toHaveCount(1);
    });
  }
}

test.describe('Bad input on the sign-up page is refused with a reason, and the sign-up goes on', () => {
  type Choose = (signUpPage: SignUpPage) => Omit<FieldUnderTest, 'servicePage'>;
  const fields: [string, Choose, readonly Refusal[]][] = [
    [
      'given name',
      (p) => ({ field: p.givenName, send: p.continue }),
      refusedNames('Enter your given name.'),
    ],
    [
      'surname',
      (p) => ({ field: p.surname, send: p.continue }),
      refusedNames('Enter your surname.'),
    ],
    [
      'contact address',
      (p) => ({ field: p.correspondenceMail, send: p.continue }),
      refusedContacts,
    ],
    [
      'new password',
      (p) => ({ field: p.newPassword, send: p.continue, isKept: false }),
      refusedPasswords,
    ],
    [
      'address',
      (p) => ({ field: p.verification.email, send: p.verification.sendCode }),
      refusedEmails,
    ],
  ];
  for (const [name, choose, refusals] of fields) {
    test(`for the ${name}`, async ({ page, mailbox }) => {
      const { answer } = await redirectWay.open(page, { policy, parameters: { option: 'signup' } });
      const signUpPage = new SignUpPage(page);
      await expectAllRefused({ servicePage: signUpPage, ...choose(signUpPage) }, refusals);
      await signUpPage.signUp({ ...person, mail: newAddress(), password }, mailbox);
      expect((await answer()).get('code')).toBeTruthy();
    });
  }

  test('for the password typed again', async ({ page, mailbox }) => {
    const { answer } = await redirectWay.open(page, { policy, parameters: { option: 'signup' } });
    const signUpPage = new SignUpPage(page);
    for (const refusal of refusedRepetitions) {
      await signUpPage.newPassword.fill(password);
      await expectAllRefused(
        {
          servicePage: signUpPage,
          field: signUpPage.reenterPassword,
          send: signUpPage.continue,
          isKept: false,
        },
        [refusal],
      );
    }
    await signUpPage.signUp({ ...person, mail: newAddress(), password }, mailbox);
    expect((await answer()).get('code')).toBeTruthy();
  });

  test('for the code', async ({ page, mailbox }) => {
    const mail = newAddress();
    const { answer } = await redirectWay.open(page, { policy, parameters: { option: 'signup' } });
    const signUpPage = new SignUpPage(page);
    const { verification } = signUpPage;
    await verification.sendCodeTo(mail);
    await expectAllRefused(
      {
        servicePage: signUpPage,
        field: verification.code,
        send: verification.verifyCode,
        isKept: false,
      },
      refusedCodes,
    );
    await verification.enterCode(await mailbox.codeFor(mail));
    await expect(verification.success).toBeVisible();
    await signUpPage.fillIn({ ...person, password });
    await signUpPage.continue.click();
    expect((await answer()).get('code')).toBeTruthy();
  });

  test('for terms that are not accepted, and everything else stays', async ({ page, mailbox }) => {
    const { answer } = await redirectWay.open(page, { policy, parameters: { option: 'signup' } });
    const signUpPage = new SignUpPage(page);
    await signUpPage.verification.verify(newAddress(), mailbox);
    await signUpPage.choosePassword(password);
    await signUpPage.fillInPerson(person);
    await signUpPage.continue.click();
    const message = 'An account needs your acceptance of the terms.';
    await expect(signUpPage.itemError('termsOfUse')).toHaveText(message);
    await expect(signUpPage.pageError).toContainText(message);
    await expect(signUpPage.pageError).toBeFocused();
    await expect(signUpPage.givenName).toHaveValue(person.givenName);
    await expect(signUpPage.surname).toHaveValue(person.surname);
    await expect(signUpPage.correspondenceMail).toHaveValue(person.correspondenceMail);
    // A page never gives a password back, and says so.
    await expect(signUpPage.itemError('newPassword')).toContainText(
      'please enter the password again',
    );
    await signUpPage.choosePassword(password);
    await signUpPage.termsOfUse.check();
    await signUpPage.continue.click();
    expect((await answer()).get('code')).toBeTruthy();
  });

  test('and a link in the summary leads to its field', async ({ page }) => {
    await redirectWay.open(page, { policy, parameters: { option: 'signup' } });
    const signUpPage = new SignUpPage(page);
    await signUpPage.continue.click();
    await signUpPage.pageError.getByRole('link', { name: 'Enter your surname.' }).click();
    await expect(signUpPage.surname).toBeFocused();
  });

  test('but a name may be unusual', async ({ page, portal, mailbox, request }) => {
    const mail = newAddress();
    await portal.openHome();
    await (await portal.startSignIn()).createAccount.click();
    const unusual = { givenName: sql, surname: `${emoji} ${rightToLeft}` };
    await new SignUpPage(page).signUp({ mail, password, ...unusual }, mailbox);
    await expect(portal.accountName).toHaveText(`${unusual.givenName} ${unusual.surname}`);
    const [record] = await recordsOfSignInName(request, mail);
    expect(record).toMatchObject(unusual);
  });

  test('and what an application fills in is text, whatever it is', async ({ page }) => {
    const parameters = {
      option: 'signup',
      prefillEmail: markup,
      prefillGivenName: markup,
      prefillFamilyName: tenKilobytes,
      login_hint: markup,
    };
    await redirectWay.open(page, { policy, parameters });
    const signUpPage = new SignUpPage(page);
    await expect(signUpPage.verification.email).toHaveValue(markup);
    await expect(signUpPage.givenName).toHaveValue(markup);
    await expect(signUpPage.surname).toHaveValue('');
    await expect(signUpPage.images).toHaveCount(1);
  });
});

test.describe('Bad input on the page for a new password is refused, and the reset goes on', () => {
  const resetPolicy = policyNames.passwordReset + testPolicySuffix;

  test('for address, code and password', async ({ page, mailbox, request }) => {
    const { signInName } = await makeAccount(request, mailbox);
    const { answer } = await redirectWay.open(page, { policy: resetPolicy });
    const resetPage = new ResetPasswordPage(page);
    const { verification } = resetPage;
    await expectAllRefused(
      { servicePage: resetPage, field: verification.email, send: verification.sendCode },
      refusedEmails,
    );
    await verification.sendCodeTo(signInName);
    await expectAllRefused(
      {
        servicePage: resetPage,
        field: verification.code,
        send: verification.verifyCode,
        isKept: false,
      },
      refusedCodes.slice(0, 2),
    );
    await verification.enterCode(await mailbox.codeFor(signInName));
    await expectAllRefused(
      {
        servicePage: resetPage,
        field: resetPage.newPassword,
        send: resetPage.continue,
        isKept: false,
      },
      refusedPasswords,
    );
    for (const refusal of refusedRepetitions) {
      await resetPage.newPassword.fill(password);
      await expectAllRefused(
        {
          servicePage: resetPage,
          field: resetPage.reenterPassword,
          send: resetPage.continue,
          isKept: false,
        },
        [refusal],
      );
    }
    await resetPage.choosePassword(password);
    await resetPage.continue.click();
    expect((await answer()).get('code')).toBeTruthy();
  });
});

test.describe('Bad input on the way through an identity provider is refused, and the sign-in goes on', () => {
  test('for the account', async ({ page }) => {
    const { answer } = await redirectWay.open(page, { policy });
    await new SignInPage(page).provider('google').click();
    const providerPage = new IdentityProviderPage(page);
    await expectAllRefused(
      { servicePage: providerPage, field: providerPage.account, send: providerPage.approve },
      refusedAccounts,
    );
    await providerPage.approveAs('greta.google@example.com');
    expect((await answer()).get('code')).toBeTruthy();
  });

  test('for names, contact address and terms at the first sign-in', async ({ page }) => {
    const { answer } = await redirectWay.open(page, { policy });
    await new SignInPage(page).provider('google').click();
    await new IdentityProviderPage(page).approveAs(newAddress());
    const firstPage = new FirstSignInPage(page);
    const onFirstPage = (field: Locator) => ({
      servicePage: firstPage,
      field,
      send: firstPage.continue,
    });
    await expectAllRefused(
      onFirstPage(firstPage.givenName),
      refusedNames('Enter your given name.'),
    );
    await expectAllRefused(onFirstPage(firstPage.surname), refusedNames('Enter your surname.'));
    await expectAllRefused(onFirstPage(firstPage.correspondenceMail), refusedContacts);
    await expect(firstPage.itemError('termsOfUse')).toHaveText(
      'An account needs your acceptance of the terms.',
    );
    await firstPage.complete(person);
    expect((await answer()).get('code')).toBeTruthy();
  });
});

test.describe('What is wrong is said in the language of the page', () => {
  const inOtherLanguages: Record<Exclude<Language, 'en'>, Record<string, string>> = {
    de: {
      email: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      newPassword: 'Bitte geben Sie ein neues Passwort ein.',
      givenName: 'Bitte geben Sie Ihren Vornamen ein.',
      surname: 'Bitte geben Sie Ihren Nachnamen ein.',
      correspondenceMail: 'Bitte geben Sie eine Kontakt-E-Mail-Adresse ein.',
      termsOfUse: 'Für ein Konto müssen Sie die Bedingungen annehmen.',
    },
    fr: {
      email: 'Confirmez que cette adresse e-mail est la vôtre',
      newPassword: 'Saisissez un nouveau mot de passe.',
      givenName: 'Saisissez votre prénom.',
      surname: 'Saisissez votre nom.',
      correspondenceMail: 'Saisissez votre adresse e-mail de contact.',
      termsOfUse: 'Pour créer un compte, vous devez accepter les conditions.',
    },
    it: {
      email: 'Confermi che l’indirizzo e-mail è Suo',
      newPassword: 'Inserisca una nuova password.',
      givenName: 'Inserisca il Suo nome.',
      surname: 'Inserisca il Suo cognome.',
      correspondenceMail: 'Inserisca il Suo indirizzo e-mail di contatto.',
      termsOfUse: 'Per creare un account deve accettare le condizioni.',
    },
  };
  for (const [language, messages] of Object.entries(inOtherLanguages)) {
    test(`in ${language}, for an empty sign-up form`, async ({ page }) => {
      const parameters = { option: 'signup', ui_locales: language };
      await redirectWay.open(page, { policy, parameters });
      const signUpPage = new SignUpPage(page);
      await signUpPage.continue.click();
      for (const [id, message] of Object.entries(messages)) {
        await expect(signUpPage.itemError(id)).toContainText(message);
        await expect(signUpPage.pageError).toContainText(message);
      }
    });
  }
});

test.describe('A link to somebody’s journey opens nothing in another browser', () => {
  const lost: Record<Language, string> = {
    de: 'Diese Anmeldung ist nicht mehr offen',
    en: 'This sign-in is no longer open',
    fr: 'Cette connexion n’est plus ouverte',
    it: 'Questo accesso non è più aperto',
  };

  test('it is told so in its own language, and the first browser goes on', async ({
    page,
    browser,
    mailbox,
  }) => {
    const { answer } = await redirectWay.open(page, { policy });
    await new SignInPage(page).createAccount.click();
    const signUpPage = new SignUpPage(page);
    await expect(signUpPage.newPassword).toBeVisible();

    for (const [language, title] of Object.entries(lost)) {
      await test.step(`in ${language}`, async () => {
        const another = await browser.newContext({ locale: language });
        const otherPage = await another.newPage();
        await otherPage.goto(page.url());
        const errorPage = new ErrorPage(otherPage);
        await expect(errorPage.heading).toHaveText(title);
        await expect(errorPage.code).toHaveText('AADB2C90085');
        await expect(errorPage.document).toHaveAttribute('lang', language);
        await another.close();
      });
    }
    await signUpPage.signUp({ ...person, mail: newAddress(), password }, mailbox);
    expect((await answer()).get('code')).toBeTruthy();
  });
});
