import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codeAt,
  look,
  otherPage,
  problemsOn,
  problemText,
  refusalAt,
  submit,
  valueOf,
} from '../testing/page-steps.ts';
import {
  approve,
  complete,
  deny,
  openFirstSignIn,
  openProvider,
  type Provider,
} from '../testing/provider-steps.ts';
import { authorizeUrl } from '../testing/sign-in-steps.ts';
import { acmeRequest, claimsOf, openPage, signUp } from '../testing/sign-up-steps.ts';
import { ready, startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const max = 'max.microsoft@example.com';
const countPeople = ({ store }: TestEmulator): number => store.users.all().length;

const registered: [Provider, string, string, string][] = [
  ['google', 'greta.google@example.com', 'Greta Google', 'greta.google@example.com'],
  ['apple', 'anna.apple@example.com', 'Anna Apple', 'k7x2m9qd4t@privaterelay.appleid.com'],
];
for (const [provider, account, name, correspondenceMail] of registered) {
  test(`somebody registered with ${provider} gets straight in, as the same person each time`, async () => {
    const emulator = startTestEmulator();
    const oids = [];
    for (const typed of [account, account.toUpperCase()]) {
      const page = await openProvider(emulator.browser(), provider);
      const claims = await claimsOf(emulator, await approve(page, typed));
      assert.deepEqual([claims['name'], claims['correspondenceMail']], [name, correspondenceMail]);
      oids.push(claims['oid']);
    }
    assert.equal(oids[0], oids[1]);
    assert.equal(countPeople(emulator), 4);
  });
}

test('a new person completes the data, gets one account, and comes straight in from then on', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const page = await openFirstSignIn(browser, { provider: 'microsoft', account: max });
  const filledIn = await look(page);
  assert.deepEqual(
    ['givenName', 'surname', 'correspondenceMail'].map((id) => valueOf(filledIn, id)),
    ['Max', 'Microsoft', max],
  );
  const before = countPeople(emulator);
  const claims = await claimsOf(emulator, await complete(page, { givenName: 'Maximilian' }));
  assert.deepEqual(
    [claims['name'], claims['correspondenceMail'], claims['ds_roles']],
    ['Maximilian Meier', 'nora@example.org', []],
  );
  const again = await approve(await openProvider(emulator.browser(), 'microsoft'), max);
  assert.equal((await claimsOf(emulator, again))['oid'], claims['oid']);
  assert.equal(countPeople(emulator), before + 1);
});

test('acceptances and partner of a first sign-in are recorded', async () => {
  const emulator = startTestEmulator();
  const page = await openFirstSignIn(emulator.browser(), {
    request: { ...acmeRequest, ui_locales: 'it' },
  });
  const { oid } = await claimsOf(emulator, await complete(page), { request: acmeRequest });
  const { termsAcceptances, partnerRelations } = emulator.store;
  assert.deepEqual(
    termsAcceptances
      .of(String(oid))
      .map(({ code, version, language, partner }) => [code, version, language, partner]),
    [
      ['PLATFORM-TERMS', '2026-01', 'it', 'acme'],
      ['ACME-TERMS', '1.1', 'it', 'acme'],
    ],
  );
  assert.deepEqual(
    partnerRelations.of(String(oid)).map(({ partner }) => partner),
    ['acme'],
  );
});

test('a first sign-in that misses something says what, keeps the rest and makes nobody', async () => {
  const emulator = startTestEmulator();
  const page = await openFirstSignIn(emulator.browser());
  const before = countPeople(emulator);
  const { page: answer } = await submit(page, { action: 'continue', surname: 'Meier' });
  assert.deepEqual(problemsOn(answer), {
    givenName: problemText('givenNameMissing'),
    correspondenceMail: problemText('correspondenceMailMissing'),
    termsOfUse: problemText('termsNotAccepted'),
  });
  assert.equal(valueOf(answer, 'surname'), 'Meier');
  assert.equal(countPeople(emulator), before);
});

test('after an identity provider the person is signed in', async () => {
  const browser = startTestEmulator().browser();
  await complete(await openFirstSignIn(browser));
  const answer = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.match(answer.headers.get('location') ?? '', /[?&]code=/);
});

for (const provider of ['microsoft', 'google', 'apple'] as const) {
  test(`whoever denies at ${provider} is brought back to the application with its state`, async () => {
    const page = await openProvider(startTestEmulator().browser(), provider);
    assert.deepEqual(refusalAt(await deny(page)), ['access_denied', 'AADB2C90273', 'state-1']);
  });
}

test('at a policy without sign-up an unknown account is refused towards the application', async () => {
  const emulator = startTestEmulator();
  await ready(emulator);
  const page = await openProvider(emulator.browser(), 'microsoft', {}, 'b2c_1a_signin');
  const before = countPeople(emulator);
  assert.deepEqual(refusalAt(await approve(page, max)), ['server_error', 'AADB2C99002', 'state-1']);
  assert.equal((await page.browser.get(otherPage(page, 'first-sign-in').address)).status, 404);
  assert.equal(countPeople(emulator), before);
});

test('at a policy without sign-up a registered account gets in', async () => {
  const page = await openProvider(startTestEmulator().browser(), 'google', {}, 'b2c_1a_signin');
  assert.ok(codeAt(await approve(page, 'greta.google@example.com')));
});

const correspondenceMailFor = async (
  emulator: TestEmulator,
  settings: Parameters<typeof openFirstSignIn>[1],
): Promise<string | undefined> => {
  const page = await openFirstSignIn(emulator.browser(), {
    provider: 'apple',
    account: 'hidden@example.com',
    ...settings,
  });
  return valueOf(await look(page), 'correspondenceMail');
};

test('a hidden address is the same each time at one application, and another at the next', async () => {
  const emulator = startTestEmulator();
  const first = await correspondenceMailFor(emulator, {});
  assert.match(first ?? '', /^[\da-f]{10}@privaterelay\.appleid\.com$/);
  assert.equal(await correspondenceMailFor(emulator, { account: 'HIDDEN@example.com' }), first);
  assert.equal(await correspondenceMailFor(startTestEmulator(), {}), first);
  assert.notEqual(await correspondenceMailFor(emulator, { request: acmeRequest }), first);
  assert.notEqual(await correspondenceMailFor(emulator, { account: 'other@example.com' }), first);
});

test('a shared address comes as it is', async () => {
  const emulator = startTestEmulator();
  const shared = await correspondenceMailFor(emulator, { mailSharing: 'share' });
  assert.equal(shared, 'hidden@example.com');
});

test('only the provider with a relay hides addresses', async () => {
  const page = await openFirstSignIn(startTestEmulator().browser(), { mailSharing: 'hide' });
  assert.equal(valueOf(await look(page), 'correspondenceMail'), 'new.person@example.com');
});

test('one address at two providers is two people, and a local account is a third', async () => {
  const emulator = startTestEmulator();
  const email = 'twice@example.com';
  const oids = [];
  for (const provider of ['google', 'microsoft'] as const) {
    const page = await openFirstSignIn(emulator.browser(), { provider, account: email });
    oids.push((await claimsOf(emulator, await complete(page)))['oid']);
  }
  const local = await signUp(emulator, emulator.browser(), { email });
  oids.push((await claimsOf(emulator, local))['oid']);
  assert.equal(new Set(oids).size, 3);
});

test('the page for the first sign-in leads to the sign-in whoever was at no provider', async () => {
  const browser = startTestEmulator().browser();
  const { address } = otherPage(await openPage(browser), 'first-sign-in');
  for (const answer of [await browser.get(address), await browser.post(address, {})]) {
    assert.match(answer.headers.get('location') ?? '', /\/sign-in\?transaction=/);
  }
});

for (const [name, account, problem] of [
  ['no account', '', 'accountMissing'],
  ['an account that is no address', 'greta', 'accountMalformed'],
] as const) {
  test(`the provider refuses ${name}`, async () => {
    const page = await openProvider(startTestEmulator().browser(), 'google');
    const { page: answer } = await approve(page, account);
    assert.deepEqual(problemsOn(answer), { account: problemText(problem) });
  });
}

test('a chosen account fills the field and signs nobody in', async () => {
  const page = await openProvider(startTestEmulator().browser(), 'google');
  const outcome = await submit(page, { choose: 'greta.google@example.com' });
  assert.equal(codeAt(outcome), null);
  assert.equal(valueOf(outcome.page, 'account'), 'greta.google@example.com');
});

for (const provider of ['nobody', '', '__proto__', 'Google']) {
  test(`there is no provider named "${provider}"`, async () => {
    const browser = startTestEmulator().browser();
    const { address } = otherPage(await openPage(browser), 'identity-provider');
    const url = `${address}&${new URLSearchParams({ provider }).toString()}`;
    assert.equal((await browser.get(url)).status, 404);
    assert.equal((await browser.post(url, { account: max })).status, 404);
  });
}
