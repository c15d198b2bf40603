import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAccount } from '../../contract/local-tenant.ts';
import {
  codeAt,
  otherPage,
  problemsOn,
  submit,
  type OpenPage,
  type Outcome,
} from '../testing/page-steps.ts';
import { complete, openFirstSignIn, openProvider } from '../testing/provider-steps.ts';
import {
  claimsOf,
  createAccount,
  newPerson,
  nora,
  openPage,
  openSignUp,
  proveAddress,
  signInAs,
} from '../testing/sign-up-steps.ts';
import { authorizeUrl, redirectedError } from '../testing/sign-in-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import {
  ready,
  startTestEmulator,
  tenantUrl,
  type TestEmulator,
} from '../testing/test-emulator.ts';

const luca = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };
const logoutUrl = `${tenantUrl}/b2c_1a_signup_signin/oauth2/v2.0/logout`;

interface Finishing {
  readonly open: (emulator: TestEmulator, browser: TestBrowser) => Promise<OpenPage>;
  /** The form that finishes the journey, the same each time. */
  readonly finish: (page: OpenPage) => Promise<Outcome>;
}

const finishings: Record<string, Finishing> = {
  'sign-up': {
    open: async (emulator, browser) => {
      const page = await openSignUp(browser);
      await proveAddress(emulator, page);
      return page;
    },
    finish: createAccount,
  },
  'password reset': {
    open: async (emulator, browser) => {
      const page = otherPage(await openPage(browser), 'reset-password');
      await proveAddress(emulator, page, sampleAccount.signInName);
      return page;
    },
    finish: (page) => submit(page, { action: 'continue', ...newPerson }),
  },
  'first sign-in': { open: (_, browser) => openFirstSignIn(browser), finish: complete },
};

for (const [name, { open, finish }] of Object.entries(finishings)) {
  test(`${name}: the form sent again within a minute gets the same person and no second one`, async () => {
    const emulator = startTestEmulator();
    await ready(emulator);
    const page = await open(emulator, emulator.browser());
    const first = await claimsOf(emulator, await finish(page));
    const people = emulator.store.users.all();
    emulator.clock.moveTo(50);
    const again = await claimsOf(emulator, await finish(page));
    assert.equal(again['oid'], first['oid']);
    assert.deepEqual(emulator.store.users.all(), people);
  });

  test(`${name}: later the form is answered while the person is signed in`, async () => {
    const emulator = startTestEmulator();
    const page = await open(emulator, emulator.browser());
    const first = await claimsOf(emulator, await finish(page));
    emulator.clock.moveTo(120);
    assert.equal((await claimsOf(emulator, await finish(page)))['oid'], first['oid']);
  });

  test(`${name}: in another browser the form is lost`, async () => {
    const emulator = startTestEmulator();
    const { address } = await open(emulator, emulator.browser());
    const outcome = await finish({ browser: emulator.browser(), address });
    assert.equal(outcome.status, 400);
    assert.match(outcome.page, /AADB2C90085/);
  });
}

/** A provider vouches for the person again; a proven address does not outlive its use. */
for (const name of ['sign-up', 'password reset'] as const) {
  const { open, finish } = finishings[name] ?? assert.fail();

  test(`${name}: later the form lets nobody in who is not signed in`, async () => {
    const emulator = startTestEmulator();
    const browser = emulator.browser();
    const page = await open(emulator, browser);
    await finish(page);
    await browser.get(logoutUrl);
    emulator.clock.moveTo(120);
    assert.equal(codeAt(await finish(page)), null);
  });

  test(`${name}: later the form lets nobody in who is signed in as somebody else`, async () => {
    const emulator = startTestEmulator();
    const browser = emulator.browser();
    const page = await open(emulator, browser);
    await finish(page);
    await signInAs(browser, luca);
    emulator.clock.moveTo(120);
    assert.equal(codeAt(await finish(page)), null);
  });
}

test('a form sent again ends the session between, so that a sign-out leaves none', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const page = await openSignUp(browser);
  await proveAddress(emulator, page);
  await createAccount(page);
  const form = { signInName: nora, password: newPerson.newPassword };
  assert.ok(codeAt(await signInAs(browser, form)));
  const between = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  assert.ok(codeAt(await createAccount(page)));
  await browser.get(logoutUrl);
  const silent = await emulator.request(authorizeUrl({ prompt: 'none' }), {
    headers: { cookie: between },
  });
  assert.equal(redirectedError(silent)[1], 'AADB2C90077');
});

test('a reset form sent again does not change the password again', async () => {
  const emulator = startTestEmulator();
  const { open, finish } = finishings['password reset'] ?? assert.fail();
  const page = await open(emulator, emulator.browser());
  await finish(page);
  const other = { newPassword: 'Another-4815', reenterPassword: 'Another-4815' };
  await submit(page, { action: 'continue', ...other });
  const { signInName } = sampleAccount;
  const changed = { signInName, password: other.newPassword };
  assert.equal(codeAt(await signInAs(emulator.browser(), changed)), null);
});

test('a sign-up form sent again with other data signs nobody in and changes nothing', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  await createAccount(page);
  const outcome = await createAccount(page, { givenName: 'Somebody', surname: 'Else' });
  assert.equal(codeAt(outcome), null);
  assert.deepEqual(Object.keys(problemsOn(outcome.page)).slice(0, 1), ['email']);
  assert.equal(emulator.store.users.findBySignInName(nora)?.givenName, 'Nora');
});

const steps: Record<string, (browser: TestBrowser) => Promise<OpenPage>> = {
  'sign-in': openPage,
  'sign-up': openSignUp,
  'reset-password': async (browser) => otherPage(await openPage(browser), 'reset-password'),
  'identity-provider': (browser) => openProvider(browser, 'google'),
  'first-sign-in': openFirstSignIn,
};
const everyField = { ...newPerson, ...luca, account: 'new.person@example.com' };

for (const [step, open] of Object.entries(steps)) {
  const emulator = startTestEmulator();
  const send = async (page: OpenPage, init: RequestInit) => {
    const cookie = [...page.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie };
    return emulator.request(page.address, { method: 'POST', ...init, headers });
  };

  const otherSites: [string, Record<string, string>][] = [
    ['another website', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }],
    ['an older browser at another website', { origin: 'http://evil.example' }],
    ['a sandboxed frame of an older browser', { origin: 'null' }],
  ];
  for (const [site, headers] of otherSites) {
    test(`the form ${step} sent from ${site} is refused`, async () => {
      const page = await open(emulator.browser());
      const answer = await page.browser.post(page.address, everyField, headers);
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('location'), null);
    });
  }

  const transactions: [string, string][] = [
    ['no transaction', ''],
    ['an invented transaction', 'x'.repeat(43)],
    ['a transaction of 10 kB', 'x'.repeat(10_000)],
  ];
  for (const [name, transaction] of transactions) {
    test(`the form ${step} with ${name} is lost`, async () => {
      const page = await open(emulator.browser());
      const address = page.address.replace(/transaction=[^&]*/, `transaction=${transaction}`);
      const answer = await page.browser.post(address, everyField);
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /AADB2C90085/);
    });
  }

  test(`the form ${step} with a transaction of another browser is lost`, async () => {
    const { address } = await open(emulator.browser());
    const { browser } = await open(emulator.browser());
    const answer = await browser.post(address, everyField);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /AADB2C90085/);
  });

  test(`the form ${step} with a transaction of another policy is lost`, async () => {
    const page = await open(emulator.browser());
    const address = page.address.replace('b2c_1a_signup_signin', 'b2c_1a_signup_signin_popup');
    assert.notEqual(address, page.address);
    const answer = await page.browser.post(address, everyField);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /AADB2C90085/);
  });

  test(`the form ${step} an hour later is lost`, async (t) => {
    t.after(() => {
      emulator.clock.moveTo(0);
    });
    const page = await open(emulator.browser());
    emulator.clock.moveTo(3601);
    assert.equal((await page.browser.post(page.address, everyField)).status, 400);
  });

  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
    test(`the form ${step} as "${type}" is refused`, async () => {
      const page = await open(emulator.browser());
      const body = new TextEncoder().encode(new URLSearchParams(everyField).toString());
      const answer = await send(page, { body, headers: { 'content-type': type } });
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /AADB2C90122/);
    });
  }

  test(`the form ${step} with more than 64 kB is refused`, async () => {
    const page = await open(emulator.browser());
    const answer = await page.browser.post(page.address, { ...everyField, x: 'x'.repeat(65_536) });
    assert.equal(answer.status, 413);
    assert.equal((await page.browser.get(page.address)).status, 200);
  });

  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    test(`the page ${step} has no ${method}`, async () => {
      const page = await open(emulator.browser());
      assert.equal((await send(page, { method })).status, 404);
    });
  }
}
