import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyNames } from '../../contract/policies.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { authorizeUrl, location, redirectedError, signIn } from '../testing/sign-in-steps.ts';
import { acme, codeOnPage, idTokenFor, logoutUrl, registered } from '../testing/sign-out-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

const policies = localTenantFile(4200).policies.map((policy) =>
  policy.name === policyNames.signIn ? { ...policy, requiresIdTokenHint: true } : policy,
);
const strict = policyNames.signIn;
const silent = async (browser: TestBrowser) =>
  location(await browser.get(authorizeUrl({ prompt: 'none' }))).searchParams;

async function assertStillSignedIn(browser: TestBrowser, answer: Response, code: string) {
  assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
  const page = await answer.text();
  assert.match(page, /You are still signed in/);
  assert.equal(codeOnPage(page), code);
  assert.ok((await silent(browser)).has('code'));
}

test('a policy that requires a hint signs nobody out without one', async () => {
  const browser = startTestEmulator({ tenant: { policies } }).browser();
  await signIn(browser);
  const bare = await browser.get(logoutUrl({ post_logout_redirect_uri: registered }, strict));
  await assertStillSignedIn(browser, bare, 'AADB2C90272');
  const posted = await browser.post(logoutUrl({}, strict), { state: 's' });
  await assertStillSignedIn(browser, posted, 'AADB2C90272');
});

test('nor with a wrong hint, or one of another application', async () => {
  const emulator = startTestEmulator({ tenant: { policies } });
  const browser = emulator.browser();
  const idToken = await idTokenFor(emulator, await signIn(browser));
  const wrong = await browser.get(logoutUrl({ id_token_hint: 'nonsense' }, strict));
  await assertStillSignedIn(browser, wrong, 'AADB2C90210');
  const other = await browser.get(logoutUrl({ id_token_hint: idToken, client_id: acme }, strict));
  await assertStillSignedIn(browser, other, 'AADB2C90209');
});

test('with an ID token of ours it does, also when the address is not registered', async () => {
  const emulator = startTestEmulator({ tenant: { policies } });
  for (const uri of [registered, 'http://evil.example/']) {
    const browser = emulator.browser();
    const id_token_hint = await idTokenFor(emulator, await signIn(browser));
    await browser.get(logoutUrl({ id_token_hint, post_logout_redirect_uri: uri }, strict));
    assert.equal((await silent(browser)).get('error'), 'interaction_required');
  }
});

test('nor with an ID token of somebody else', async () => {
  const emulator = startTestEmulator({ tenant: { policies } });
  const luca = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };
  const code = await signIn(emulator.browser(), {}, undefined, luca);
  const id_token_hint = await idTokenFor(emulator, code);
  const browser = emulator.browser();
  await signIn(browser);
  const answer = await browser.get(logoutUrl({ id_token_hint }, strict));
  await assertStillSignedIn(browser, answer, 'AADB2C90209');
});

test('other policies of the tenant ask for no hint', async () => {
  const browser = startTestEmulator({ tenant: { policies } }).browser();
  await signIn(browser);
  await browser.get(logoutUrl());
  const answer = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.equal(redirectedError(answer)[1], 'AADB2C90077');
});

test('a program learns from the code that a hint is required', async () => {
  const { request } = startTestEmulator({ tenant: { policies } });
  const response = await request(logoutUrl({}, strict), {
    headers: { accept: 'application/json' },
  });
  const body = (await response.json()) as Record<string, string>;
  assert.deepEqual([response.status, body['error']], [400, 'invalid_request']);
  assert.match(body['error_description'] ?? '', /^AADB2C90272: /);
});
