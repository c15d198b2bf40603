import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { approve } from '../testing/provider-steps.ts';
import {
  askForTokens,
  authorizeUrl,
  codeForm,
  formAction,
  location,
  redirectedError,
  signIn,
} from '../testing/sign-in-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { origin, startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const policy = 'b2c_1a_signup_signin';

test('domain_hint leads to the provider of that domain at once', async () => {
  for (const [hint, provider] of [
    ['google.com', 'google'],
    ['LIVE.com', 'microsoft'],
    ['apple.com', 'apple'],
  ] as const) {
    const browser = startTestEmulator().browser();
    const answer = await browser.get(authorizeUrl({ domain_hint: hint }));
    assert.equal(answer.status, 302);
    const address = new URL(answer.headers.get('location') ?? '', origin);
    assert.match(address.pathname, /\/identity-provider$/);
    assert.equal(address.searchParams.get('provider'), provider);
  }
});

test('the way by domain_hint ends in a sign-in', async () => {
  const browser = startTestEmulator().browser();
  const answer = await browser.get(authorizeUrl({ domain_hint: 'google.com' }));
  const address = new URL(answer.headers.get('location') ?? '', origin).href;
  const outcome = await approve({ browser, address }, 'greta.google@example.com');
  assert.ok(outcome.address.searchParams.has('code'));
});

test('domain_hint that names nobody, or a provider that is not there, changes nothing', async () => {
  const { identityProviders = [] } = localTenantFile(4200);
  const withoutApple = identityProviders.filter(({ id }) => id !== 'apple');
  const federatedUsers = localTenantFile(4200).federatedUsers?.filter(
    ({ identityProvider }) => identityProvider !== 'apple',
  );
  const emulator = startTestEmulator({
    tenant: { identityProviders: withoutApple, ...(federatedUsers && { federatedUsers }) },
  });
  for (const domain_hint of ['contoso.com', 'apple.com', '__proto__', '']) {
    const answer = await emulator.browser().get(authorizeUrl({ domain_hint }));
    assert.equal(answer.status, 200, domain_hint);
  }
});

test('a session answers whatever domain_hint says', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const answer = await browser.get(authorizeUrl({ domain_hint: 'google.com' }));
  assert.ok(location(answer).searchParams.has('code'));
});

test('unknown parameters are tolerated, also those of clients', async () => {
  const browser = startTestEmulator().browser();
  const code = await signIn(browser, {
    pocd: '1',
    clidata: '1',
    claims: '{"id_token":{"login_hint":null}}',
    'x-client-SKU': 'msal.js.browser',
    acr_values: 'urn:mace:incommon:iap:silver',
    display: 'popup',
    claims_locales: 'se',
    nothing_that_exists: 'x',
    ['__proto__']: 'x',
    constructor: 'x',
  });
  assert.match(code, /^[\w-]{43}$/);
});

test('request and request_uri are refused by their own words, and nothing is fetched', async (t) => {
  let requests = 0;
  const canary = createServer((_, response) => {
    requests += 1;
    response.end();
  }).listen(0, 'localhost');
  await once(canary, 'listening');
  t.after(() => canary.close());
  const { port } = canary.address() as AddressInfo;
  const browser = startTestEmulator().browser();
  const refusalOf = async (changes: Record<string, string>) =>
    redirectedError(await browser.get(authorizeUrl(changes, policy)));
  assert.deepEqual(await refusalOf({ request: 'eyJhbGciOiJub25lIn0.e30.' }), [
    'request_not_supported',
    'AADB2C90122',
  ]);
  assert.deepEqual(await refusalOf({ request_uri: `http://localhost:${String(port)}/` }), [
    'request_uri_not_supported',
    'AADB2C90122',
  ]);
  assert.equal(requests, 0);
});

/** The ID token of a first sign-in in this browser. */
async function idTokenOf(emulator: TestEmulator, browser: TestBrowser): Promise<string> {
  const { body } = await askForTokens(emulator, codeForm(await signIn(browser)));
  return String(body['id_token']);
}

test('oidcc-id-token-hint: a session of the hinted person answers at once', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const id_token_hint = await idTokenOf(emulator, browser);
  emulator.clock.moveTo(7200);
  const answer = await browser.get(authorizeUrl({ prompt: 'none', id_token_hint }));
  assert.ok(location(answer).searchParams.has('code'));
});

test('a session of somebody else does not answer for the hinted person', async () => {
  const emulator = startTestEmulator();
  const id_token_hint = await idTokenOf(emulator, emulator.browser());
  const browser = emulator.browser();
  const form = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };
  await browser.post(await formAction(await browser.get(authorizeUrl())), form);
  const silent = await browser.get(authorizeUrl({ prompt: 'none', id_token_hint }));
  assert.deepEqual(redirectedError(silent), ['interaction_required', 'AADB2C90077']);
  const page = await browser.get(authorizeUrl({ id_token_hint }));
  assert.equal(page.status, 200);
  const answer = await browser.post(await formAction(page), form);
  assert.deepEqual(redirectedError(answer), ['login_required', 'AADB2C90122']);
  assert.equal(location(answer).searchParams.get('code'), null);
});

test('the hinted person signs in as usual', async () => {
  const emulator = startTestEmulator();
  const id_token_hint = await idTokenOf(emulator, emulator.browser());
  assert.match(await signIn(emulator.browser(), { id_token_hint }), /^[\w-]{43}$/);
});

test('a hint that is not of this tenant or application is refused', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const idToken = await idTokenOf(emulator, browser);
  const [header = '', payload = ''] = idToken.split('.');
  const refusalOf = async (changes: Record<string, string>) =>
    redirectedError(await browser.get(authorizeUrl(changes)));
  const second = {
    client_id: localApplications.secondSpa,
    redirect_uri: 'http://localhost:4600/',
    scope: 'openid',
  };
  for (const [changes, code] of [
    [{ id_token_hint: 'x' }, 'AADB2C90210'],
    [{ id_token_hint: `${header}.${payload}.AAAA` }, 'AADB2C90233'],
    [{ id_token_hint: idToken, ...second }, 'AADB2C90209'],
  ] as const) {
    assert.deepEqual(await refusalOf(changes), ['invalid_request', code]);
  }
});
