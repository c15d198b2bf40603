import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAccount } from '../../contract/local-tenant.ts';
import {
  arrive,
  codeAt,
  look,
  otherPage,
  pageProblem,
  problemsOn,
  problemText,
  refusalAt,
  submit,
  valueOf,
  type OpenPage,
  type Outcome,
} from '../testing/page-steps.ts';
import {
  askForTokens,
  authorizeUrl,
  codeForm,
  redirectedError,
  refreshForm,
  refreshTokenOf,
  sampleForm,
  signIn,
} from '../testing/sign-in-steps.ts';
import { claimsOf, openPage, proveAddress, sendCode, signInAs } from '../testing/sign-up-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const { signInName } = sampleAccount;
const newPassword = 'Gletscher-4815';
const passwords = { newPassword, reenterPassword: newPassword };

const resetPolicy = 'b2c_1a_passwordReset';
const openReset = (browser: TestBrowser): Promise<OpenPage> => openPage(browser, {}, resetPolicy);

async function resetPassword(
  emulator: TestEmulator,
  page?: OpenPage,
  changes: Record<string, string> = {},
): Promise<Outcome> {
  const at = page ?? (await openReset(emulator.browser()));
  await proveAddress(emulator, at, signInName);
  return submit(at, { action: 'continue', ...passwords, ...changes });
}

test('the new password works at once, the old one no more', async () => {
  const emulator = startTestEmulator();
  await resetPassword(emulator);
  const renewed = await signInAs(emulator.browser(), { signInName, password: newPassword });
  assert.ok(codeAt(renewed));
  const old = await signInAs(emulator.browser(), sampleForm);
  assert.equal(pageProblem(old.page), problemText('wrongCredentials'));
});

test('the policy for password resets answers with a code of its own', async () => {
  const emulator = startTestEmulator();
  const outcome = await resetPassword(emulator);
  const { acr, oid } = await claimsOf(emulator, outcome, { atPolicy: resetPolicy });
  assert.deepEqual([acr, oid], [resetPolicy.toLowerCase(), '9749fccb-00cc-4d91-b9ea-fbee8c37de09']);
});

test('within a sign-in the reset goes on to the application', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const signInPage = await openPage(browser);
  await submit(signInPage, { signInName, password: 'forgotten' });
  const link = /id="forgotPassword"\s+href="([^"]+)"/.exec(await look(signInPage))?.[1];
  const address = new URL(link?.replaceAll('&amp;', '&') ?? '', signInPage.address).href;
  const arrived = await arrive(browser, address, await browser.get(address));
  assert.equal(valueOf(arrived.page, 'email'), signInName);
  const outcome = await resetPassword(emulator, { browser, address: arrived.address.href });
  assert.equal((await claimsOf(emulator, outcome))['acr'], 'b2c_1a_signup_signin');
});

test('the reset ends every session of the person, on every computer', async () => {
  const emulator = startTestEmulator();
  const elsewhere = emulator.browser();
  await signIn(elsewhere);
  const silent = authorizeUrl({ prompt: 'none' });
  assert.equal((await elsewhere.get(silent)).headers.get('location')?.includes('code='), true);
  const here = emulator.browser();
  await resetPassword(emulator, await openReset(here));
  assert.deepEqual(redirectedError(await elsewhere.get(silent)), [
    'interaction_required',
    'AADB2C90077',
  ]);
  assert.equal((await here.get(silent)).headers.get('location')?.includes('code='), true);
});

test('a session of somebody else stays', async () => {
  const emulator = startTestEmulator();
  const lucas = emulator.browser();
  const luca = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };
  await signInAs(lucas, luca);
  await resetPassword(emulator);
  const answer = await lucas.get(authorizeUrl({ prompt: 'none' }));
  assert.match(answer.headers.get('location') ?? '', /[?&]code=/);
});

test('refresh tokens of before renew nothing', async () => {
  const emulator = startTestEmulator();
  const token = await refreshTokenOf(emulator);
  await resetPassword(emulator);
  assert.equal((await askForTokens(emulator, refreshForm(token))).code, 'AADB2C90129');
});

test('a code of before that nobody used redeems nothing', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  await resetPassword(emulator);
  const answer = await askForTokens(emulator, codeForm(code));
  assert.deepEqual([answer.body['error'], answer.code], ['invalid_grant', 'AADB2C90088']);
});

test('an account that has to wait after wrong passwords is free after the reset', async () => {
  const emulator = startTestEmulator();
  const page = await openPage(emulator.browser());
  for (let guess = 0; guess < 10; guess += 1) {
    await submit(page, { signInName, password: 'wrong' });
  }
  const throttled = await submit(page, sampleForm);
  assert.match(pageProblem(throttled.page) ?? '', /Please wait \d+ seconds/);
  await resetPassword(emulator);
  assert.ok(codeAt(await signInAs(emulator.browser(), { signInName, password: newPassword })));
});

test('whoever is signed in gets the page all the same', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  assert.match(await look(await openReset(browser)), /id="emailVerificationControl_but_send_code"/);
});

test('the password fields come only after the proof', async () => {
  const emulator = startTestEmulator();
  const page = await openReset(emulator.browser());
  assert.doesNotMatch(await look(page), /id="newPassword"/);
  await sendCode(page, signInName);
  assert.doesNotMatch(await look(page), /id="newPassword"/);
  const { page: proven } = await proveAddress(emulator, page, signInName);
  assert.match(proven, /id="newPassword"[\s\S]*id="reenterPassword"/);
});

test('new passwords without a proof change nothing', async () => {
  const emulator = startTestEmulator();
  const page = await openReset(emulator.browser());
  const before = emulator.store.users.findBySignInName(signInName)?.passwordHash;
  const outcome = await submit(page, { action: 'continue', email: signInName, ...passwords });
  assert.deepEqual(problemsOn(outcome.page), { email: problemText('emailNotVerified') });
  assert.equal(emulator.store.users.findBySignInName(signInName)?.passwordHash, before);
});

test('a proof for signing up allows no reset', async () => {
  const emulator = startTestEmulator();
  const signUpPage = otherPage(await openPage(emulator.browser()), 'sign-up');
  await proveAddress(emulator, signUpPage, signInName);
  const page = otherPage(signUpPage, 'reset-password');
  const outcome = await submit(page, { action: 'continue', ...passwords });
  assert.deepEqual(problemsOn(outcome.page), { email: problemText('emailNotVerified') });
});

const wrongPasswords: [string, Record<string, string>, Record<string, string>][] = [
  [
    'a short one',
    { newPassword: 'Gl4cier', reenterPassword: 'Gl4cier' },
    { newPassword: problemText('tooShort') },
  ],
  [
    'a different second one',
    { reenterPassword: 'Gletscher-4816' },
    { reenterPassword: problemText('passwordsDiffer') },
  ],
  [
    'the own name',
    { newPassword: 'Corinne Eiger', reenterPassword: 'Corinne Eiger' },
    { newPassword: problemText('likeOwnData') },
  ],
  [
    'none',
    { newPassword: '', reenterPassword: '' },
    { newPassword: problemText('newPasswordMissing') },
  ],
];
for (const [name, changes, problems] of wrongPasswords) {
  test(`of new passwords ${name} is refused, and the old one still works`, async () => {
    const emulator = startTestEmulator();
    const outcome = await resetPassword(emulator, undefined, changes);
    assert.deepEqual(problemsOn(outcome.page), problems);
    assert.ok(codeAt(await signInAs(emulator.browser(), sampleForm)));
  });
}

test('while it is typed, the own name is judged as the form will judge it', async () => {
  const emulator = startTestEmulator();
  const page = await openReset(emulator.browser());
  await proveAddress(emulator, page, signInName);
  const { browser, address } = otherPage(page, 'check-password');
  const answer = await browser.post(address, { newPassword: 'Eiger Corinne' });
  const verdict = (await answer.json()) as Record<string, boolean>;
  assert.equal(verdict['ownData'], false);
});

test('the old password may be the new one', async () => {
  const emulator = startTestEmulator();
  const same = { newPassword: sampleAccount.password, reenterPassword: sampleAccount.password };
  assert.ok(codeAt(await resetPassword(emulator, undefined, same)));
  assert.ok(codeAt(await signInAs(emulator.browser(), sampleForm)));
});

test('the classic policy leaves a forgotten password to the application', async () => {
  const browser = startTestEmulator().browser();
  const classic = 'b2c_1a_signup_signin_classic';
  const page = otherPage(await openPage(browser, {}, classic), 'forgotten-password');
  const outcome = await arrive(browser, page.address, await browser.get(page.address));
  assert.deepEqual(refusalAt(outcome), ['access_denied', 'AADB2C90118', 'state-1']);
  assert.equal((await browser.get(otherPage(page, 'reset-password').address)).status, 404);
});
