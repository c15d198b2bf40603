import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies.ts';
import {
  codeAt,
  look,
  otherPage,
  refusalAt,
  submit,
  type OpenPage,
} from '../testing/page-steps.ts';
import { openFirstSignIn, openProvider } from '../testing/provider-steps.ts';
import {
  authorizeParameters,
  location,
  redirectedError,
  type Changes,
} from '../testing/sign-in-steps.ts';
import { nora, openPage, openSignUp, proveAddress, sendCode } from '../testing/sign-up-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { portal, startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const { portalTest } = localApplications;
const emulator = startTestEmulator();

const namesOf = (name: string): string[] => [name, `${name}${testPolicySuffix}`];
const withPages = [
  policyNames.signUpSignIn,
  policyNames.signUpSignInPopup,
  policyNames.signIn,
  policyNames.passwordReset,
  policyNames.signUpSignInClassic,
].flatMap(namesOf);
const allNames = [...withPages, ...namesOf(policyNames.ropc), tokenExpirationPolicy];

/** A registration of the environment that the policy belongs to. */
const registrationFor = (name: string): Changes => {
  const id = name.toLowerCase().endsWith(testPolicySuffix) ? portalTest : portal;
  return { client_id: id, scope: `openid offline_access ${id}` };
};

/** Both ways to name a policy, each as written and in capitals. */
const addresses: Record<string, (name: string, endpoint: string, query?: string) => string> = {
  'in the path': (name, endpoint, query = '') => `${tenantUrl}/${name}/${endpoint}?${query}`,
  'as the parameter p': (name, endpoint, query = '') =>
    `${tenantUrl}/${endpoint}?p=${name}&${query}`,
};
const spellings = (name: string): string[] => [name, name.toUpperCase()];

for (const name of allNames) {
  for (const [place, addressOf] of Object.entries(addresses)) {
    test(`${name} ${place} has metadata that names endpoints of its own, in any case`, async () => {
      for (const spelling of spellings(name)) {
        const url = addressOf(spelling, 'v2.0/.well-known/openid-configuration');
        const response = await emulator.request(url);
        assert.equal(response.status, 200, url);
        const metadata = (await response.json()) as Record<string, string>;
        assert.equal(
          metadata['issuer'],
          `https://localhost:4300/6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40/v2.0/`,
        );
        const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];
        for (const endpoint of endpoints) {
          const own = new URL(metadata[endpoint] ?? '');
          assert.ok(
            `${own.pathname}${own.search}`.toLowerCase().includes(name.toLowerCase()),
            own.href,
          );
        }
      }
    });
  }
}

for (const name of [...withPages, tokenExpirationPolicy]) {
  for (const [place, addressOf] of Object.entries(addresses)) {
    test(`${name} ${place} opens its first page, in any case`, async () => {
      const query = new URLSearchParams(authorizeParameters(registrationFor(name))).toString();
      const first = name.startsWith(policyNames.passwordReset) ? 'email' : 'signInName';
      for (const spelling of spellings(name)) {
        const url = addressOf(spelling, 'oauth2/v2.0/authorize', query);
        const response = await emulator.request(url);
        assert.equal(response.status, 200, url);
        assert.match(await response.text(), new RegExp(`id="${first}"`));
      }
    });
  }
}

for (const name of namesOf(policyNames.ropc)) {
  for (const [place, addressOf] of Object.entries(addresses)) {
    test(`${name} ${place} has no page, and the application hears it`, async () => {
      const query = new URLSearchParams(authorizeParameters(registrationFor(name))).toString();
      for (const spelling of spellings(name)) {
        const url = addressOf(spelling, 'oauth2/v2.0/authorize', query);
        const response = await emulator.request(url);
        assert.deepEqual(redirectedError(response), ['invalid_request', 'AADB2C90122'], url);
        assert.equal(location(response).searchParams.get('state'), 'state-1');
      }
    });
  }
}

test('the policy for expiring tokens has no twin without _test', async () => {
  const name = tokenExpirationPolicy.slice(0, -testPolicySuffix.length);
  const url = `${tenantUrl}/${name}/v2.0/.well-known/openid-configuration`;
  assert.equal((await emulator.request(url)).status, 404);
});

type Open = (browser: TestBrowser, request: Changes, atPolicy: string) => Promise<OpenPage>;

/** Every page that has a way out, in every state of the proof of an address. */
const pages: Record<string, Open> = {
  'sign-in': openPage,
  'sign-up': openSignUp,
  'sign-up with a code sent': async (browser, request, atPolicy) => {
    const page = await openSignUp(browser, request, atPolicy);
    await sendCode(page, nora);
    return page;
  },
  'sign-up with a proven address': async (browser, request, atPolicy) => {
    const page = await openSignUp(browser, request, atPolicy);
    await proveAddress(emulator, page);
    return page;
  },
  'sign-up with faults': async (browser, request, atPolicy) => {
    const page = await openSignUp(browser, request, atPolicy);
    await submit(page, { action: 'continue' });
    return page;
  },
  'password reset': async (browser, request, atPolicy) =>
    otherPage(await openPage(browser, request, atPolicy), 'reset-password'),
  'password reset with a proven address': async (browser, request, atPolicy) => {
    const page = otherPage(await openPage(browser, request, atPolicy), 'reset-password');
    await proveAddress(emulator, page, 'luca.rossi@example.com');
    return page;
  },
  'first sign-in': (browser, request, atPolicy) => openFirstSignIn(browser, { request, atPolicy }),
};

for (const name of namesOf(policyNames.signUpSignInPopup)) {
  for (const [page, open] of Object.entries(pages)) {
    test(`${name} has no cancel button on the page ${page}, and takes no cancel`, async () => {
      const opened = await open(emulator.browser(), registrationFor(name), name);
      assert.doesNotMatch(await look(opened), /id="cancel"|value="cancel"/);
      const outcome = await submit(opened, { action: 'cancel' });
      assert.match(outcome.address.href, /^http:\/\/localhost:4300\//);
    });
  }

  test(`${name} lets a person deny at an identity provider`, async () => {
    const page = await openProvider(emulator.browser(), 'google', registrationFor(name), name);
    const shown = await look(page);
    assert.match(shown, /id="deny"/);
    assert.doesNotMatch(shown, /id="cancel"|value="cancel"/);
    const outcome = await submit(page, { action: 'deny' });
    assert.deepEqual(refusalAt(outcome), ['access_denied', 'AADB2C90273', 'state-1']);
  });
}

for (const [page, open] of Object.entries(pages)) {
  test(`elsewhere the page ${page} has a cancel button that tells the application`, async () => {
    const opened = await open(emulator.browser(), {}, policyNames.signUpSignIn);
    assert.match(await look(opened), /id="cancel"/);
    const outcome = await submit(opened, { action: 'cancel' });
    assert.deepEqual(refusalAt(outcome), ['access_denied', 'AADB2C90091', 'state-1']);
  });
}

/** Pages that a policy does not have, at the address that they have elsewhere. */
const missingPages: [string, string][] = [
  ...namesOf(policyNames.signIn).flatMap((name): [string, string][] => [
    [name, 'sign-up'],
    [name, 'first-sign-in'],
  ]),
  ...namesOf(policyNames.signUpSignInClassic).map((name): [string, string] => [
    name,
    'reset-password',
  ]),
  ...['sign-in', 'sign-up', 'identity-provider', 'first-sign-in', 'forgotten-password'].map(
    (step): [string, string] => [policyNames.passwordReset, step],
  ),
];
for (const [name, step] of missingPages) {
  test(`${name} has nothing at the address of the page ${step}`, async () => {
    const browser = emulator.browser();
    const { address } = otherPage(await openPage(browser, registrationFor(name), name), step);
    assert.equal((await browser.get(address)).status, 404);
    assert.equal((await browser.post(address, { action: 'continue' })).status, 404);
  });
}

test('the sign-in page of b2c_1a_signin does not offer to sign up, nor on request', async () => {
  const page = await openSignUp(emulator.browser(), {}, policyNames.signIn);
  const shown = await look(page);
  assert.doesNotMatch(shown, /id="createAccount"/);
  assert.match(shown, /id="signInName"/);
});

test('a sign-in at a test policy says so in its tokens', async () => {
  const name = `${policyNames.signUpSignIn}${testPolicySuffix}`;
  const page = await openPage(emulator.browser(), registrationFor(name), name.toUpperCase());
  const form = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };
  assert.ok(codeAt(await submit(page, form)));
});
