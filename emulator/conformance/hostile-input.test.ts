import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { sqlStrings } from '../testing/hostile-strings.ts';
import {
  codeAt,
  look,
  otherPage,
  problemsOn,
  problemText,
  submit,
  valueOf,
  type OpenPage,
} from '../testing/page-steps.ts';
import { complete, openFirstSignIn, openProvider } from '../testing/provider-steps.ts';
import {
  authorizeParameters,
  authorizeUrl,
  askForTokens,
  codeForm,
} from '../testing/sign-in-steps.ts';
import {
  claimsOf,
  createAccount,
  mailsTo,
  newPerson,
  nora,
  openPage,
  openSignUp,
  proveAddress,
  sendCode,
  signUp,
} from '../testing/sign-up-steps.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { origin, ready, startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const allFields = [
  ...['signInName', 'password', 'email', 'verificationCode', 'newPassword', 'reenterPassword'],
  ...['givenName', 'surname', 'correspondenceMail', 'termsOfUse', 'account', 'choose'],
];
const filledWith = (text: string): Record<string, string> =>
  Object.fromEntries(allFields.map((field) => [field, text]));

const forms: Record<string, (browser: TestBrowser) => Promise<OpenPage>> = {
  'sign-in': openPage,
  'sign-up': openSignUp,
  'reset-password': async (browser) => otherPage(await openPage(browser), 'reset-password'),
  'identity-provider': (browser) => openProvider(browser, 'google'),
  'first-sign-in': openFirstSignIn,
};

test('SQL in any field or parameter leaves every table and all lasting rows as they were', async (t) => {
  const opened: { close: () => void }[] = [];
  const folder = temporaryFolder(t, () => {
    for (const { close } of opened) close();
  });
  const databaseFile = join(folder, 'b2c.sqlite');
  const emulator = startTestEmulator({ databaseFile });
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  opened.push(emulator.store, {
    close: () => {
      database.close();
    },
  });
  await ready(emulator);
  const lasting = ['people', 'local_accounts', 'federated_accounts', 'seeded_users'];
  const recorded = ['partner_relations', 'terms_acceptances'];
  const contents = () => ({
    schema: database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
    rows: [...lasting, ...recorded].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    ),
  });
  const before = contents();

  for (const open of Object.values(forms)) {
    const page = await open(emulator.browser());
    for (const sql of sqlStrings) {
      for (const action of ['sendCode', 'verifyCode', 'continue', 'approve', sql]) {
        // One of the strings is an address: without a given name nobody is made with it.
        const typed = { ...filledWith(sql), [action === sql ? 'surname' : 'givenName']: '' };
        const { status } = await submit(page, { ...typed, action });
        assert.ok(status < 500, sql);
      }
    }
  }
  for (const sql of sqlStrings) {
    const text = encodeURIComponent(sql);
    for (const url of [
      ...Object.keys(authorizeParameters()).map((name) => authorizeUrl({ [name]: sql })),
      authorizeUrl({ login_hint: sql, prefillEmail: sql, prefillGivenName: sql, logo: sql }),
      `${tenantUrl}/${text}/v2.0/.well-known/openid-configuration`,
      `${tenantUrl}/b2c_1a_signup_signin/sign-up?transaction=${text}`,
      `${tenantUrl}/b2c_1a_signup_signin/terms?code=${text}`,
      `${origin}/_emulator/mailbox?to=${text}`,
      `${origin}/_emulator/users?signInName=${text}`,
      `${origin}/_emulator/users?oid=${text}`,
    ]) {
      const cookie = `b2c-browser-4300=${text}; b2c-session-4300=${text}`;
      const { status } = await emulator.request(url, { headers: { cookie } });
      assert.ok(status < 500, url);
    }
    const answer = await askForTokens(emulator, codeForm(sql, { code_verifier: sql }));
    assert.ok(answer.status < 500, sql);
  }
  assert.deepEqual(contents(), before);
  assert.deepEqual(emulator.faults, []);
});

test('SQL as a name is a name', async () => {
  const emulator = startTestEmulator();
  const surname = "Robert'); DROP TABLE people;--";
  const outcome = await signUp(emulator, emulator.browser(), { person: { surname } });
  assert.equal((await claimsOf(emulator, outcome))['family_name'], surname);
});

/** What nobody can say about themselves. */
const foreignFields = {
  oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  sub: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  roles: '["ds_pp","hoster"]',
  ds_roles: 'ds_pp',
  isAdmin: 'true',
  admin: 'true',
  kind: 'federated',
  identityProvider: 'google',
  subject: 'x',
  signInName: 'corinne.eiger@example.com',
  passwordHash: 'x',
  isVerified: 'true',
  verified_at: '1',
  completed: '{"step":"sign-up","oid":"9749fccb-00cc-4d91-b9ea-fbee8c37de09"}',
  'identity[subject]': 'x',
  'person.roles': 'ds_pp',
  __proto__: '{"isAdmin":true}',
  '__proto__[isAdmin]': 'true',
  'constructor[prototype][isAdmin]': 'true',
  constructor: 'x',
  prototype: 'x',
  hasOwnProperty: 'x',
  toString: 'x',
};
const foreignForm = (): Record<string, string> => {
  const form = new Map(Object.entries(foreignFields));
  // In a literal it would set the prototype and send nothing.
  form.set('__proto__', '{"isAdmin":true}');
  return Object.fromEntries(form);
};

test('fields that a form does not have change nothing about a new account', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  const claims = await claimsOf(emulator, await createAccount(page, foreignForm()));
  const user = emulator.store.users.findBySignInName(nora);
  assert.equal(user?.kind, 'local');
  assert.deepEqual(user.roles, []);
  assert.notEqual(user.oid, foreignFields.oid);
  assert.deepEqual(
    [claims.sub, claims['oid'], claims['ds_roles'], claims['name']],
    [user.oid, user.oid, [], 'Nora Meier'],
  );
  assert.equal('isAdmin' in {}, false);
  assert.equal('isAdmin' in claims, false);
});

test('nor about a new person of an identity provider', async () => {
  const emulator = startTestEmulator();
  const page = await openFirstSignIn(emulator.browser());
  const claims = await claimsOf(emulator, await complete(page, foreignForm()));
  const user = emulator.store.users.findByOid(String(claims['oid']));
  assert.equal(user?.kind, 'federated');
  assert.deepEqual([user.identityProvider, user.mail], ['google', 'new.person@example.com']);
  assert.notEqual(user.subject, 'x');
  assert.deepEqual(user.roles, []);
  assert.notEqual(user.oid, foreignFields.oid);
});

test('nor about the proof of an address', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const { page: answer } = await createAccount(page, { ...foreignForm(), email: nora });
  assert.equal(problemsOn(answer)['email'], problemText('emailNotVerified'));
  assert.equal(emulator.store.users.findBySignInName(nora), undefined);
});

for (const [name, open] of Object.entries(forms)) {
  test(`fields of 10 kB in the form ${name} get an answer and no account`, async () => {
    const emulator = startTestEmulator();
    await ready(emulator);
    const before = emulator.store.users.all().length;
    const page = await open(emulator.browser());
    for (const field of allFields) {
      for (const text of ['x'.repeat(10_240), '🦊'.repeat(2560), `${'x'.repeat(10_240)}@x.ch`]) {
        for (const action of ['continue', 'sendCode', 'approve']) {
          const outcome = await submit(page, { ...newPerson, [field]: text, action });
          assert.ok(outcome.status < 400, field);
          assert.equal(codeAt(outcome) !== null && name !== 'first-sign-in', false, field);
        }
      }
    }
    const made = emulator.store.users.all().length - before;
    assert.ok(made <= (name === 'first-sign-in' ? 1 : 0), String(made));
    assert.deepEqual(emulator.faults, []);
  });
}

const names: Record<string, string> = {
  'emoji with joiners': '👩‍👩‍👧‍👦 🦊',
  'a skin tone and a flag': '👋🏽🇨🇭',
  Arabic: 'محمد',
  'Persian with a non-joiner': 'علی‌رضا',
  Hebrew: 'שרה',
  Sinhala: 'ශ්‍රී',
  Chinese: '李小龍',
  'a character beyond the basic plane': '𠮷田',
  Vietnamese: 'Nguyễn Thị',
  'an apostrophe, a quote and an ampersand': `D'Angelo "Dee" & Sons`,
  'an accent that joins nothing': 'M\u0316',
  'a percent sign and a plus': '100% +1',
  'a brace and a dollar': '${7*7}{{7*7}}',
  '64 characters': '🦊'.repeat(64),
};
for (const [name, text] of Object.entries(names)) {
  test(`a name with ${name} comes back exactly in the token`, async () => {
    const emulator = startTestEmulator();
    const person = { givenName: text, surname: text };
    const claims = await claimsOf(emulator, await signUp(emulator, emulator.browser(), { person }));
    assert.equal(claims['given_name'], text);
    assert.equal(claims['family_name'], text);
    assert.equal(claims['name'], `${text} ${text}`);
  });
}

test('a name with its accents apart is kept in the composed form', async () => {
  const emulator = startTestEmulator();
  const person = { givenName: 'Zoe\u0308' };
  const claims = await claimsOf(emulator, await signUp(emulator, emulator.browser(), { person }));
  assert.equal(claims['given_name'], 'Zo\u00eb');
});

const forbiddenCharacters: Record<string, string> = {
  '<': '<',
  '>': '>',
  'a null character': '\0',
  'a line feed': '\n',
  'a carriage return': '\r',
  'an escape': '\u001b',
  'a C1 control': '\u0085',
  'a line separator': '\u2028',
  'a paragraph separator': '\u2029',
  'a zero-width space': '\u200b',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a left-to-right mark': '\u200e',
  'a right-to-left mark': '\u200f',
  'an Arabic letter mark': '\u061c',
  'a left-to-right embedding': '\u202a',
  'a right-to-left embedding': '\u202b',
  'the end of an embedding': '\u202c',
  'a left-to-right override': '\u202d',
  'a right-to-left override': '\u202e',
  'a left-to-right isolate': '\u2066',
  'a right-to-left isolate': '\u2067',
  'a first strong isolate': '\u2068',
  'the end of an isolate': '\u2069',
};
const namePage = startTestEmulator();
for (const [name, character] of Object.entries(forbiddenCharacters)) {
  test(`${name} is in no name, neither at sign-up nor at a first sign-in`, async () => {
    const text = `No${character}ra`;
    const people = namePage.store.users.all().length;
    const signUpPage = await openSignUp(namePage.browser());
    await proveAddress(namePage, signUpPage);
    const atSignUp = await createAccount(signUpPage, { givenName: text });
    assert.equal(problemsOn(atSignUp.page)['givenName'], problemText('nameForbidden'));
    const atFirstSignIn = await complete(await openFirstSignIn(namePage.browser()), {
      surname: text,
    });
    assert.deepEqual(problemsOn(atFirstSignIn.page), { surname: problemText('nameForbidden') });
    assert.ok(people <= namePage.store.users.all().length);
    assert.equal(namePage.store.users.findBySignInName(nora), undefined);
  });
}

const injections: Record<string, string> = {
  'a second header': 'a@example.com\r\nBcc: evil@example.com',
  'a second header after a line feed': 'a@example.com\nBcc: evil@example.com',
  'an encoded line break': 'a@example.com%0d%0aBcc:evil@example.com',
  'a folded header': 'a@example.com\r\n Bcc: evil@example.com',
  'a body of its own': 'a@example.com\r\n\r\nHello',
  'a second recipient after a comma': 'a@example.com,evil@example.com',
  'a second recipient after a semicolon': 'a@example.com;evil@example.com',
  'a second recipient after a blank': 'a@example.com evil@example.com',
  'a name in front': '"Evil" <evil@example.com>',
  'angle brackets': '<evil@example.com>',
  'a null character': 'a@example.com\0evil@example.com',
  'a line separator': 'a@example.com\u2028evil@example.com',
  'a quoted local part': '"a\r\nBcc: evil"@example.com',
  'a comment': 'a(evil@example.com)@example.com',
  'a route': '@evil.example:a@example.com',
  'a percent hop': 'evil@evil.example@example.com',
};
for (const [name, address] of Object.entries(injections)) {
  for (const step of ['sign-up', 'reset-password']) {
    test(`an address with ${name} gets no mail at the page ${step}`, async () => {
      const emulator = startTestEmulator();
      const page = otherPage(await openPage(emulator.browser()), step);
      const { page: answer } = await sendCode(page, address);
      assert.deepEqual(problemsOn(answer), { email: problemText('emailMalformed') });
      assert.deepEqual(emulator.store.mails.list(), []);
    });
  }
}

test('a line break after an address is not part of it', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await sendCode(page, `${nora}\r\n`);
  const [mail] = await mailsTo(emulator, nora);
  assert.equal(mail?.to, nora);
  assert.equal(valueOf(await look(page), 'email'), nora);
});

test('a line break in a contact address is refused', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  const correspondenceMail = 'nora@example.org\r\nBcc: evil@example.com';
  const { page: answer } = await createAccount(page, { correspondenceMail });
  assert.equal(
    problemsOn(answer)['correspondenceMail'],
    problemText('correspondenceMailMalformed'),
  );
});
