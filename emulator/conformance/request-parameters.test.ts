import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { approve } from '../testing/provider-steps.ts';
import { authorizeUrl, location, redirectedError, signIn } from '../testing/sign-in-steps.ts';
import { origin, startTestEmulator } from '../testing/test-emulator.ts';

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

test('request and request_uri are refused by their own words, and nothing is fetched', async () => {
  const browser = startTestEmulator().browser();
  const refusalOf = async (changes: Record<string, string>) =>
    redirectedError(await browser.get(authorizeUrl(changes, policy)));
  assert.deepEqual(await refusalOf({ request: 'eyJhbGciOiJub25lIn0.e30.' }), [
    'request_not_supported',
    'AADB2C90122',
  ]);
  assert.deepEqual(await refusalOf({ request_uri: 'http://localhost:1/' }), [
    'request_uri_not_supported',
    'AADB2C90122',
  ]);
});
