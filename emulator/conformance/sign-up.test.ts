import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { languages } from '../../contract/languages.ts';
import { textsByLanguage } from '../pages/texts/texts-by-language.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { look, problemsOn, problemText, submit, valueOf, wordsOf } from '../testing/page-steps.ts';
import {
  acmeRequest,
  claimsOf,
  createAccount,
  mailsTo,
  newPerson,
  nora,
  openSignUp,
  proveAddress,
  sendCode,
  signInAs,
  signUp,
} from '../testing/sign-up-steps.ts';
import { authorizeUrl } from '../testing/sign-in-steps.ts';
import { origin, portal, startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

test('an account is made with exactly what was entered', async () => {
  const emulator = startTestEmulator();
  const outcome = await signUp(emulator, emulator.browser());
  assert.equal(outcome.status, 303);
  const { sub, oid, name, given_name, family_name, correspondenceMail, ds_roles, acr, aud } =
    await claimsOf(emulator, outcome);
  const user = emulator.store.users.findBySignInName(nora);
  assert.deepEqual(
    { sub, oid, name, given_name, family_name, correspondenceMail, ds_roles, acr, aud },
    {
      sub: user?.oid,
      oid: user?.oid,
      name: 'Nora Meier',
      given_name: 'Nora',
      family_name: 'Meier',
      correspondenceMail: 'nora@example.org',
      ds_roles: [],
      acr: 'b2c_1a_signup_signin',
      aud: portal,
    },
  );
  const { passwordHash, ...facts } = user?.kind === 'local' ? user : assert.fail();
  assert.match(passwordHash, /^scrypt\$/);
  assert.deepEqual(facts, {
    kind: 'local',
    oid,
    signInName: nora,
    givenName: 'Nora',
    surname: 'Meier',
    correspondenceMail: 'nora@example.org',
    roles: [],
  });
});

test('the new account signs in with its password, in any case of letters of the address', async () => {
  const emulator = startTestEmulator();
  const claims = await claimsOf(emulator, await signUp(emulator, emulator.browser()));
  const form = { signInName: nora.toUpperCase(), password: newPerson.newPassword };
  const outcome = await signInAs(emulator.browser(), form);
  assert.equal((await claimsOf(emulator, outcome))['oid'], claims['oid']);
});

test('after signing up the person is signed in', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signUp(emulator, browser);
  const answer = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.match(answer.headers.get('location') ?? '', /[?&]code=/);
});

test('the contact address is the proven one until the person enters another', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const { page: proven } = await proveAddress(emulator, page);
  assert.equal(valueOf(proven, 'correspondenceMail'), nora);
});

test('spaces around a name and a contact address belong to neither', async () => {
  const emulator = startTestEmulator();
  const person = { givenName: '  Nora ', surname: ' Meier\t', correspondenceMail: ' n@x.ch ' };
  const claims = await claimsOf(emulator, await signUp(emulator, emulator.browser(), { person }));
  assert.deepEqual([claims['name'], claims['correspondenceMail']], ['Nora Meier', 'n@x.ch']);
});

test('a form with several faults names all of them at once, and makes no account', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const { page: answer } = await submit(page, { action: 'continue' });
  assert.deepEqual(problemsOn(answer), {
    email: problemText('emailNotVerified'),
    newPassword: problemText('newPasswordMissing'),
    givenName: problemText('givenNameMissing'),
    surname: problemText('surnameMissing'),
    correspondenceMail: problemText('correspondenceMailMissing'),
    termsOfUse: problemText('termsNotAccepted'),
  });
  assert.equal(emulator.store.users.findBySignInName(nora), undefined);
});

test('a good password is asked for again when something else is wrong', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  const { page: answer } = await createAccount(page, { givenName: '' });
  assert.deepEqual(problemsOn(answer), {
    newPassword: problemText('passwordsAgain'),
    givenName: problemText('givenNameMissing'),
  });
  assert.doesNotMatch(answer, new RegExp(newPerson.newPassword));
  assert.equal(valueOf(answer, 'surname'), 'Meier');
});

const wrongFields: [string, Record<string, string>, Record<string, string>][] = [
  [
    'no second password',
    { reenterPassword: '' },
    { reenterPassword: problemText('reenterPasswordMissing') },
  ],
  [
    'a different second password',
    { reenterPassword: 'Gletscher-4816' },
    { reenterPassword: problemText('passwordsDiffer') },
  ],
  [
    'a name of 65 characters',
    { surname: '𠮷'.repeat(65) },
    { newPassword: problemText('passwordsAgain'), surname: problemText('nameTooLong') },
  ],
  [
    'a contact address that is none',
    { correspondenceMail: 'nora@' },
    {
      newPassword: problemText('passwordsAgain'),
      correspondenceMail: problemText('correspondenceMailMalformed'),
    },
  ],
];
for (const [name, changes, problems] of wrongFields) {
  test(`${name} is said at the field`, async () => {
    const emulator = startTestEmulator();
    const page = await openSignUp(emulator.browser());
    await proveAddress(emulator, page);
    assert.deepEqual(problemsOn((await createAccount(page, changes)).page), problems);
    assert.equal(emulator.store.users.findBySignInName(nora), undefined);
  });
}

const wrongAddresses: [string, string, Record<string, string>][] = [
  ['no address', '', { email: problemText('emailMissing') }],
  ['an address without a domain', 'nora@', { email: problemText('emailMalformed') }],
  ['two addresses', 'a@example.com, b@example.com', { email: problemText('emailMalformed') }],
  [
    'an address of 255 characters',
    `${'n'.repeat(243)}@example.com`,
    { email: problemText('emailTooLong') },
  ],
];
for (const [name, email, problems] of wrongAddresses) {
  test(`no code goes to ${name}`, async () => {
    const emulator = startTestEmulator();
    const page = await openSignUp(emulator.browser());
    const { page: answer } = await sendCode(page, email);
    assert.deepEqual(problemsOn(answer), problems);
    assert.deepEqual(emulator.store.mails.list(), []);
  });
}

test('no text of the four languages is the same', () => {
  const subjects = languages.map((language) => textsByLanguage[language].mail.subject('123456'));
  assert.equal(new Set(subjects).size, languages.length);
});

for (const language of languages) {
  test(`mail and page speak ${language} when the application asks for it`, async () => {
    const emulator = startTestEmulator();
    const page = await openSignUp(emulator.browser(), { ui_locales: language });
    await sendCode(page, nora);
    const [mail] = await mailsTo(emulator, nora);
    assert.ok(mail);
    const texts = textsByLanguage[language].mail;
    assert.equal(mail.subject, texts.subject(mail.code));
    assert.equal(
      mail.body,
      [texts.signUp('Partner portal'), texts.code(mail.code), texts.lifetime, texts.notYou].join(
        '\n\n',
      ),
    );
    assert.match(await look(page), new RegExp(`<html lang="${language}">`));
  });
}

test('a language chosen on the page is the one of the mail, and what was typed stays', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const typed = { email: nora, givenName: 'Nora', surname: 'Meier' };
  const { page: french } = await submit(page, { ...typed, ui_locales: 'fr' });
  assert.equal(valueOf(french, 'surname'), 'Meier');
  await sendCode(page, nora);
  assert.equal((await mailsTo(emulator, nora))[0]?.language, 'fr');
});

/** The local tenant where the portal stands for no partner. */
const withoutAcronym = {
  applications: localTenantFile(4200).applications.map((application) => {
    if (application.id !== localApplications.portalProd) return application;
    const { acronym, ...rest } = application;
    assert.equal(acronym, 'demo');
    return rest;
  }),
} as const;

const platform = { code: 'PLATFORM-TERMS', version: '2026-01' };
const termsOfPartners: [
  string,
  Parameters<typeof startTestEmulator>[0],
  Record<string, string>,
  { code: string; version: string }[],
  string | undefined,
][] = [
  ['demo', {}, {}, [platform, { code: 'DEMO-TERMS', version: '2.0' }], 'demo'],
  ['acme', {}, acmeRequest, [platform, { code: 'ACME-TERMS', version: '1.1' }], 'acme'],
  ['no partner', { tenant: withoutAcronym }, {}, [platform], undefined],
];

for (const [name, settings, request, terms, partner] of termsOfPartners) {
  test(`an application of ${name} shows its terms, and each acceptance is recorded`, async () => {
    const emulator = startTestEmulator(settings);
    const before = emulator.clock.nowSeconds();
    const page = await openSignUp(emulator.browser(), { ...request, ui_locales: 'fr' });
    const shown = await look(page);
    const links = [...shown.matchAll(/href="([^"]*\/terms\?[^"]*)"/g)].map(([, link = '']) => link);
    assert.deepEqual(
      links.map((link) => new URL(link.replaceAll('&amp;', '&'), origin).searchParams.get('code')),
      terms.map(({ code }) => code),
    );
    await proveAddress(emulator, page);
    await createAccount(page);
    const [record] = await recordsOf(emulator, nora);
    assert.ok(record);
    assert.deepEqual(
      record.terms.map(({ acceptedAt, ...acceptance }) => {
        const seconds = Date.parse(acceptedAt) / 1000;
        assert.ok(seconds >= before && seconds <= emulator.clock.nowSeconds());
        return acceptance;
      }),
      terms.map((accepted) => ({ ...accepted, language: 'fr', ...(partner && { partner }) })),
    );
    assert.deepEqual(
      record.partners.map((relation) => relation.partner),
      partner === undefined ? [] : [partner],
    );
  });
}

test('the terms can be read in each language, and an unknown code has no page', async () => {
  const { request } = startTestEmulator();
  const url = `${origin}/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin/terms`;
  for (const language of languages) {
    const response = await request(`${url}?code=DEMO-TERMS&ui_locales=${language}`);
    const page = await response.text();
    assert.match(page, new RegExp(`<html lang="${language}">`));
    const words = localTenantFile(4200).terms?.find(({ code }) => code === 'DEMO-TERMS');
    assert.ok(wordsOf(page).includes(words?.texts[language].title ?? assert.fail()));
  }
  assert.equal((await request(`${url}?code=NOTHING`)).status, 404);
});

test('a later sign-in through another partner adds a relation and no acceptance', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signUp(emulator, browser);
  emulator.clock.moveTo(1000);
  const form = { signInName: nora, password: newPerson.newPassword };
  await signInAs(emulator.browser(), form, acmeRequest);
  emulator.clock.moveTo(2000);
  await browser.get(authorizeUrl());
  const [record] = await recordsOf(emulator, nora);
  assert.deepEqual(
    record?.partners.map(({ partner }) => partner),
    ['demo', 'acme'],
  );
  const [demo, acme] = record.partners.map(({ since, lastSeenAt }) => [
    Date.parse(since) / 1000,
    Date.parse(lastSeenAt) / 1000,
  ]);
  const secondsBetween = (times: (number | undefined)[] | undefined) =>
    Math.round(((times?.[1] ?? 0) - (times?.[0] ?? 0)) / 100) * 100;
  assert.deepEqual([secondsBetween(demo), secondsBetween(acme)], [2000, 0]);
  assert.equal(record.terms.length, 2);
});

interface PersonRecord {
  readonly partners: { partner: string; since: string; lastSeenAt: string }[];
  readonly terms: { code: string; version: string; language: string; acceptedAt: string }[];
}

async function recordsOf({ request }: TestEmulator, signInName: string): Promise<PersonRecord[]> {
  const query = new URLSearchParams({ signInName }).toString();
  const response = await request(`${origin}/_emulator/users?${query}`);
  return (await response.json()) as PersonRecord[];
}
