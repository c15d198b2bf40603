import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupStrings } from '../testing/hostile-strings.ts';
import { assertOnlyOwnMarkup } from '../testing/own-markup.ts';
import { arrive, look, otherPage, submit, type OpenPage } from '../testing/page-steps.ts';
import { openFirstSignIn, openProvider } from '../testing/provider-steps.ts';
import { authorizeParameters, authorizeUrl } from '../testing/sign-in-steps.ts';
import { openPage, openSignUp, proveAddress, sendCode } from '../testing/sign-up-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { origin, startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const emulator = startTestEmulator();
const forBrowser = { accept: 'text/html,*/*;q=0.8' };
const policyUrl = `${tenantUrl}/b2c_1a_signup_signin`;

const person = ['givenName', 'surname', 'correspondenceMail', 'termsOfUse'];
const passwords = ['newPassword', 'reenterPassword'];

/** Each form with all of its fields, in each state that shows other ones. */
const forms: Record<string, [(browser: TestBrowser) => Promise<OpenPage>, string[]]> = {
  'sign-in': [openPage, ['signInName', 'password']],
  'sign-up': [openSignUp, ['email', 'verificationCode', ...passwords, ...person]],
  'sign-up with a code sent': [
    async (browser) => {
      const page = await openSignUp(browser);
      await sendCode(page, "o'hara@example.com");
      return page;
    },
    ['email', 'verificationCode', ...passwords, ...person],
  ],
  'sign-up with a proven address': [
    async (browser) => {
      const page = await openSignUp(browser);
      await proveAddress(emulator, page);
      return page;
    },
    ['email', 'verificationCode', ...passwords, ...person],
  ],
  'password reset': [
    async (browser) => otherPage(await openPage(browser), 'reset-password'),
    ['email', 'verificationCode', ...passwords],
  ],
  'password reset with a proven address': [
    async (browser) => {
      const page = otherPage(await openPage(browser), 'reset-password');
      await proveAddress(emulator, page, 'luca.rossi@example.com');
      return page;
    },
    ['email', 'verificationCode', ...passwords],
  ],
  'identity provider': [
    (browser) => openProvider(browser, 'apple'),
    ['account', 'choose', 'mailSharing'],
  ],
  'identity provider without a choice': [
    (browser) => openProvider(browser, 'google'),
    ['account', 'mailSharing'],
  ],
  'first sign-in': [openFirstSignIn, person],
};

/** What sends a form: its buttons, an invented one, and another language. */
const buttons: Record<string, (hostile: string) => Record<string, string>> = {
  'sends a code': () => ({ action: 'sendCode' }),
  continues: () => ({ action: 'continue' }),
  'has an invented action': (hostile) => ({ action: hostile, [hostile]: hostile }),
  'asks for another language': () => ({ ui_locales: 'de' }),
  'asks for an invented language': (hostile) => ({ ui_locales: hostile }),
};

for (const [name, [open, fields]] of Object.entries(forms)) {
  test(`markup in any field of the form ${name} comes back as text only`, async () => {
    const page = await open(emulator.browser());
    const ways = Object.entries(buttons);
    for (const [index, hostile] of markupStrings.entries()) {
      const [way, buttonOf] = ways[index % ways.length] ?? assert.fail();
      const typed = Object.fromEntries(fields.map((field) => [field, hostile]));
      // Many of the texts are good passwords; the page is to come back.
      if (fields.includes('reenterPassword')) typed['reenterPassword'] = `${hostile} again`;
      const outcome = await submit(page, { ...typed, ...buttonOf(hostile) });
      assert.ok(outcome.status < 500, hostile);
      assert.notEqual(outcome.page, '', hostile);
      assertOnlyOwnMarkup(outcome.page, hostile, `${name}, ${way}`);
    }
  });
}

test('what was typed is still shown, as text', async () => {
  const page = await openSignUp(emulator.browser());
  await submit(page, { action: 'continue', givenName: '"><b>Nora</b>', surname: "O'Meier & Co" });
  const shown = await look(page);
  assert.match(shown, /value="&quot;&gt;&lt;b&gt;Nora&lt;\/b&gt;"/);
  assert.match(shown, /value="O&#39;Meier &amp; Co"/);
});

const authorizeNames = [
  ...Object.keys(authorizeParameters()),
  ...['login_hint', 'ui_locales', 'prompt', 'max_age', 'logo', 'claims', 'option', 'client_info'],
  ...['prefillEmail', 'prefillGivenName', 'prefillFamilyName', 'acr_values', 'p'],
];

for (const name of authorizeNames) {
  test(`markup as ${name} of the authorization request comes back as text only`, async () => {
    const always = name === 'option' ? {} : { option: 'signup' };
    for (const [index, hostile] of markupStrings.entries()) {
      // Answers to the application, errors too, are pages then.
      const mode = index % 5 < 2 || name === 'response_mode' ? {} : { response_mode: 'form_post' };
      const url = authorizeUrl({ ...always, ...mode, [name]: hostile });
      const response = await emulator.request(url, { headers: forBrowser });
      assert.ok(response.status < 500, url);
      assertOnlyOwnMarkup(await response.text(), hostile, name);
    }
  });
}

const otherAddresses: Record<string, (hostile: string) => string> = {
  'the policy in the path': (hostile) => `${tenantUrl}/${hostile}/oauth2/v2.0/authorize`,
  'the tenant in the path': (hostile) => `${origin}/${hostile}/b2c_1a_signin/oauth2/v2.0/authorize`,
  'the page in the path': (hostile) => `${policyUrl}/${hostile}`,
  'the policy as parameter': (hostile) => `${tenantUrl}/oauth2/v2.0/authorize?p=${hostile}`,
  'the transaction of a page': (hostile) => `${policyUrl}/sign-up?transaction=${hostile}`,
  'the code of terms': (hostile) => `${policyUrl}/terms?code=${hostile}`,
  'the language of terms': (hostile) => `${policyUrl}/terms?code=DEMO-TERMS&ui_locales=${hostile}`,
  'the address at a logout': (hostile) =>
    `${policyUrl}/oauth2/v2.0/logout?post_logout_redirect_uri=${hostile}&state=${hostile}`,
  'the hint at a logout': (hostile) => `${policyUrl}/oauth2/v2.0/logout?id_token_hint=${hostile}`,
  'the recipient at the mailbox': (hostile) => `${origin}/_emulator/mailbox?to=${hostile}`,
};
for (const [place, urlOf] of Object.entries(otherAddresses)) {
  test(`markup as ${place} comes back as text only`, async () => {
    for (const hostile of markupStrings) {
      const url = urlOf(encodeURIComponent(hostile));
      const response = await emulator.request(url, { headers: forBrowser });
      assert.ok(response.status < 500, url);
      assertOnlyOwnMarkup(await response.text(), hostile, place);
    }
  });
}

test('markup as provider or language of a page of a journey comes back as text only', async () => {
  const page = await openProvider(emulator.browser(), 'google');
  for (const hostile of markupStrings) {
    for (const name of ['provider', 'ui_locales']) {
      const url = new URL(page.address);
      url.searchParams.set(name, hostile);
      const answer = await page.browser.get(url.href);
      assertOnlyOwnMarkup(await answer.text(), hostile, name);
      const sent = await page.browser.post(url.href, { action: 'approve' });
      const { page: shown } = await arrive(page.browser, url.href, sent);
      assertOnlyOwnMarkup(shown, hostile, name);
    }
  }
});
