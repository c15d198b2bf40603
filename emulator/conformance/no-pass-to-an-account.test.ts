import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAccount } from '../../contract/local-tenant.ts';
import { codeAt, look, otherPage, submit, valueOf, type OpenPage } from '../testing/page-steps.ts';
import { approve, complete, openFirstSignIn } from '../testing/provider-steps.ts';
import { authorizeUrl, formAction, location, sampleForm } from '../testing/sign-in-steps.ts';
import {
  claimsOf,
  createAccount,
  openPage,
  openSignUp,
  proveAddress,
  sendCode,
  signInAs,
  signUp,
} from '../testing/sign-up-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startTestEmulator, tenantUrl, type TestEmulator } from '../testing/test-emulator.ts';

interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

const luca: Credentials & Record<string, string> = {
  signInName: 'luca.rossi@example.com',
  password: 'Luca-2026-pw',
};
const reset = (password: string) => ({
  action: 'continue',
  newPassword: password,
  reenterPassword: password,
});
const openReset = (browser: TestBrowser) => openPage(browser, {}, 'b2c_1a_passwordreset');
const logout = (browser: TestBrowser) =>
  browser.get(`${tenantUrl}/b2c_1a_signup_signin/oauth2/v2.0/logout`);
const canSignIn = async ({ browser }: TestEmulator, form: Credentials): Promise<boolean> =>
  codeAt(await signInAs(browser(), form)) !== null;

test('a second account made after Back is its own, not the first again', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page, 'one@example.com');
  await createAccount(page);
  await proveAddress(emulator, page, 'two@example.com');
  assert.ok(codeAt(await createAccount(page, { givenName: 'Two' })));
  assert.equal(emulator.store.users.findBySignInName('two@example.com')?.givenName, 'Two');
});

test('a second reset in the same journey is for the account that was proven last', async () => {
  const emulator = startTestEmulator();
  const page = await openReset(emulator.browser());
  await proveAddress(emulator, page, sampleAccount.signInName);
  await submit(page, reset('Gletscher-4815'));
  await proveAddress(emulator, page, luca.signInName);
  const outcome = await submit(page, reset('Murmeltier-51'));
  const claims = await claimsOf(emulator, outcome, { atPolicy: 'b2c_1a_passwordreset' });
  assert.equal(claims['name'], 'Luca Rossi');
  assert.equal(await canSignIn(emulator, { ...luca, password: 'Murmeltier-51' }), true);
});

test('a second reset of the same account sets the second password', async () => {
  const emulator = startTestEmulator();
  const page = await openReset(emulator.browser());
  for (const password of ['Gletscher-4815', 'Murmeltier-51']) {
    await proveAddress(emulator, page, luca.signInName);
    assert.ok(codeAt(await submit(page, reset(password))));
  }
  assert.equal(await canSignIn(emulator, { ...luca, password: 'Murmeltier-51' }), true);
});

test('another account at the provider is another person, also after Back', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const mother = await openFirstSignIn(browser, { account: 'mum@example.com' });
  await complete(mother);
  const provider = {
    browser,
    address: mother.address.replace('first-sign-in?', 'identity-provider?provider=google&'),
  };
  await approve(provider, 'kid@example.com');
  const outcome = await complete(mother, { givenName: 'Kid' });
  assert.equal((await claimsOf(emulator, outcome))['given_name'], 'Kid');
});

test('after sign-out neither Back nor the same form signs in again', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const page = await openSignUp(browser);
  await proveAddress(emulator, page);
  await createAccount(page);
  await logout(browser);
  assert.equal(codeAt(await submit(page, { action: 'continue' })), null);
  assert.equal(codeAt(await createAccount(page)), null);
});

test('after sign-out what a provider vouched for is used up', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const page = await openFirstSignIn(browser);
  await complete(page);
  await logout(browser);
  assert.equal(codeAt(await complete(page, { givenName: 'Else' })), null);
  assert.equal(codeAt(await complete(page)), null);
});

test("the owner's reset ends what a thief has begun: session, form and proof", async () => {
  const emulator = startTestEmulator();
  const thief = emulator.browser();
  const stolen = await openReset(thief);
  await proveAddress(emulator, stolen, luca.signInName);
  assert.ok(codeAt(await submit(stolen, reset('Dieb-und-Co-1'))));
  const prepared = await openPage(thief, { state: 'two', prompt: 'login' }, 'b2c_1a_passwordreset');
  await proveAddress(emulator, prepared, luca.signInName);

  const own = await openReset(emulator.browser());
  await proveAddress(emulator, own, luca.signInName);
  assert.ok(codeAt(await submit(own, reset('Gletscher-4815'))));

  assert.equal(codeAt(await submit(stolen, reset('Dieb-und-Co-1'))), null);
  assert.equal(codeAt(await submit(prepared, reset('Dieb-und-Co-2'))), null);
  assert.equal(
    location(await thief.get(authorizeUrl({ prompt: 'none' }))).searchParams.get('code'),
    null,
  );
  assert.equal(await canSignIn(emulator, { ...luca, password: 'Gletscher-4815' }), true);
});

test('a form that comes again does not say that the person signed in just now', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const page = await openSignUp(browser);
  await proveAddress(emulator, page);
  const first = await claimsOf(emulator, await createAccount(page));
  emulator.clock.moveTo(3000);
  const second = await claimsOf(emulator, await createAccount(page));
  assert.equal(second['auth_time'], first['auth_time']);
});

test('a password that is replaced while it is checked signs nobody in', async () => {
  const emulator = startTestEmulator();
  const { users } = emulator.store;
  const before = { ...users };
  // The reset is done right after the old hash was read.
  const readThenReset = (name: string) => {
    const user = before.findBySignInName(name);
    if (user !== undefined) users.changePassword(user.oid, 'scrypt$16$8$AA==$AA==');
    return user;
  };
  Object.assign(users, { findBySignInName: readThenReset });
  assert.equal(codeAt(await submit(await openPage(emulator.browser()), luca)), null);
});

for (const [form, open, finish] of [
  ['sign-up', openSignUp, (page: OpenPage) => createAccount(page)],
  ['reset-password', openReset, (page: OpenPage) => submit(page, reset('Gletscher-4815'))],
] as const) {
  test(`an address that is proven while ${form} is worked on is not the one it was for`, async () => {
    const emulator = startTestEmulator();
    const page = await open(emulator.browser());
    await proveAddress(emulator, page, form === 'sign-up' ? 'a@example.com' : luca.signInName);
    const { journeys, mailVerifications, users } = emulator.store;
    const step = {
      journeyId: new URL(page.address).searchParams.get('transaction') ?? '',
      purpose: form,
    };
    const other = form === 'sign-up' ? 'b@example.com' : sampleAccount.signInName;
    const hashOf = (mail: string) => users.findBySignInName(mail)?.passwordHash;
    const before = hashOf(other);
    const untouched = { ...journeys };
    const now = emulator.clock.nowSeconds();
    let looks = 0;
    // The form looks for an earlier answer before the slow hash, and once more after it.
    const lookAgain = (id: string) => {
      looks += 1;
      if (looks === 2) {
        mailVerifications.begin(step, { mail: other, code: '123456', now });
        mailVerifications.tryCode(step, { mail: other, code: '123456', now });
      }
      return untouched.current(id);
    };
    Object.assign(journeys, { current: lookAgain });
    assert.equal(codeAt(await finish(page)), null);
    assert.equal(hashOf(other), before);
    assert.equal(users.findBySignInName('a@example.com'), undefined);
  });
}

test('the same address again finds the journey where it was', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const page = await openSignUp(browser);
  await sendCode(page, 'nina@example.com');
  const reloaded = await openSignUp(browser);
  assert.equal(reloaded.address, page.address);
  assert.equal(valueOf(await look(reloaded), 'email'), 'nina@example.com');
});

test('the same address after the answer begins anew, and in another browser too', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signUp(emulator, browser);
  await logout(browser);
  const anew = await openSignUp(browser);
  assert.equal(valueOf(await look(anew), 'givenName'), '');
  const foreign = await formAction(
    await emulator.browser().get(authorizeUrl({ option: 'signup' })),
  );
  assert.notEqual(foreign, anew.address);
});

test('a page opened by a link says nothing of an earlier try', async () => {
  const emulator = startTestEmulator();
  const page = await openPage(emulator.browser());
  await submit(page, { ...sampleForm, password: 'wrong' });
  const signUpPage = await look(otherPage(page, 'sign-up'));
  const link = /href="([^"]+\/sign-in\?[^"]+)"/.exec(signUpPage)?.[1]?.replaceAll('&amp;', '&');
  assert.ok(link);
  const again = await look({ browser: page.browser, address: new URL(link, tenantUrl).href });
  assert.doesNotMatch(again, /class="error pageLevel"/);
});
