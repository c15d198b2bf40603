import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyNames, tokenExpirationPolicy } from '../../contract/policies.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { authorizeUrl, location, redirectedError, signIn } from '../testing/sign-in-steps.ts';
import { acme, codeOnPage, logoutUrl, registered, toAcme } from '../testing/sign-out-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { portal, startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

async function assertSignedOut(browser: TestBrowser): Promise<void> {
  const silent = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.deepEqual(redirectedError(silent), ['interaction_required', 'AADB2C90077']);
}

const signOut = new URLSearchParams({ post_logout_redirect_uri: registered, state: 's 1' });
const endpoint = 'oauth2/v2.0/logout';

for (const [form, url] of Object.entries({
  'the policy in the path': `${tenantUrl}/b2c_1a_signin/${endpoint}?${signOut.toString()}`,
  'the double slash that the partner documents': `${tenantUrl}/b2c_1a_signin/oauth2/v2.0//logout?${signOut.toString()}`,
  'the policy as p': `${tenantUrl}/${endpoint}?p=B2C_1A_SIGNIN&${signOut.toString()}`,
  'tfp in front': `${tenantUrl.replace('4300/', '4300/tfp/')}/B2C_1A_SignIn/${endpoint}?${signOut.toString()}`,
})) {
  test(`logout with ${form} ends the session and goes back with state`, async () => {
    const browser = startTestEmulator().browser();
    await signIn(browser);
    const response = await browser.get(url);
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), `${registered}?state=s+1`);
    await assertSignedOut(browser);
  });
}

test('logout by a form does the same, in the language of the form', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const back = await browser.post(logoutUrl(), Object.fromEntries(signOut));
  assert.equal(back.headers.get('location'), `${registered}?state=s+1`);
  await assertSignedOut(browser);
  const page = await browser.post(logoutUrl(), { ui_locales: 'fr' });
  assert.match(await page.text(), /<html lang="fr">/);
});

test('one logout ends the single sign-on of every policy', async () => {
  const names = [
    ...[policyNames.signUpSignIn, policyNames.signUpSignInPopup, policyNames.signIn],
    policyNames.signUpSignInClassic,
  ];
  const emulator = startTestEmulator();
  const silent = (browser: TestBrowser, name: string, changes = {}) =>
    browser.get(authorizeUrl({ prompt: 'none', ...changes }, name));
  const browser = emulator.browser();
  await signIn(browser);
  for (const name of names)
    assert.ok(location(await silent(browser, name)).searchParams.has('code'));
  await browser.get(logoutUrl({}, policyNames.passwordReset));
  for (const name of names) {
    assert.equal(redirectedError(await silent(browser, name))[1], 'AADB2C90077', name);
  }
  const elsewhere = await silent(browser, tokenExpirationPolicy, toAcme);
  assert.equal(redirectedError(elsewhere)[1], 'AADB2C90077');
});

test('every policy has a logout that ends the session', async () => {
  const emulator = startTestEmulator();
  for (const { name } of localTenantFile(4200).policies) {
    const browser = emulator.browser();
    await signIn(browser);
    assert.equal((await browser.get(logoutUrl({}, name))).status, 200, name);
    await assertSignedOut(browser);
  }
});

test('a session id kept aside opens nothing after the logout', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  const cookie = `b2c-session-4300=${browser.cookies.get('b2c-session-4300') ?? ''}`;
  await browser.get(logoutUrl());
  const silent = await emulator.request(authorizeUrl({ prompt: 'none' }), { headers: { cookie } });
  assert.equal(redirectedError(silent)[1], 'AADB2C90077');
});

for (const [what, uri] of Object.entries({
  'of nobody': 'http://evil.example/',
  'with a prefix that is registered': `${registered}/../evil`,
  'with a query added': `${registered}?x=1`,
  'in capitals': registered.toUpperCase(),
  'with another path': 'http://localhost:4200/other',
  'with a fragment': `${registered}#x`,
  'with user information': registered.replace('//', '//a@'),
  'that is no URL': 'javascript:alert(1)',
})) {
  test(`an address ${what} is not followed, and the session has ended all the same`, async () => {
    const browser = startTestEmulator().browser();
    await signIn(browser);
    const response = await browser.get(logoutUrl({ post_logout_redirect_uri: uri }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('location'), null);
    const page = await response.text();
    assert.match(page, /You are signed out/);
    assert.equal(codeOnPage(page), 'AADB2C90006');
    assert.equal(browser.cookies.has('b2c-session-4300'), false);
    await assertSignedOut(browser);
  });
}

test('client_id limits the address to that application', async () => {
  const { request } = startTestEmulator();
  const leave = (client: string) =>
    request(logoutUrl({ client_id: client, post_logout_redirect_uri: registered }));
  assert.equal((await leave(portal.toUpperCase())).headers.get('location'), registered);
  const refused = await leave(acme);
  assert.equal(refused.headers.get('location'), null);
  assert.match(await refused.text(), new RegExp(acme));
});

test('an unknown client_id is refused, and the session has ended all the same', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const response = await browser.get(
    logoutUrl({ client_id: 'nobody', post_logout_redirect_uri: registered }),
  );
  assert.deepEqual([response.status, codeOnPage(await response.text())], [400, 'AADB2C90018']);
  await assertSignedOut(browser);
});

test('a parameter twice is refused, and the session has ended all the same', async () => {
  for (const name of ['post_logout_redirect_uri', 'state', 'id_token_hint', 'client_id']) {
    const browser = startTestEmulator().browser();
    await signIn(browser);
    const response = await browser.get(
      `${logoutUrl({ post_logout_redirect_uri: registered })}&${name}=a&${name}=b`,
    );
    assert.deepEqual([response.status, response.headers.get('location')], [400, null], name);
    assert.equal(codeOnPage(await response.text()), 'AADB2C90122', name);
    await assertSignedOut(browser);
  }
});

test('a logout whose parameters cannot be read ends the session all the same', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  const session = browser.cookies.get('b2c-session-4300') ?? '';
  const response = await emulator.request(logoutUrl({}), {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', cookie: `b2c-session-4300=${session}` },
  });
  assert.equal(response.status, 400);
  assert.match(response.headers.get('set-cookie') ?? '', /^b2c-session-4300=;/);
  await assertSignedOut(browser);
});

test('a program that asks for JSON gets the refusal as JSON, and the session has ended', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const response = await browser.get(
    logoutUrl({ post_logout_redirect_uri: 'http://evil.example/' }),
    { accept: 'application/json' },
  );
  assert.equal(response.status, 400);
  const body = (await response.json()) as Record<string, string>;
  assert.match(body['error_description'] ?? '', /^AADB2C90006: .*\r\nCorrelation ID: /);
  await assertSignedOut(browser);
});

test('logout without an address shows a page, also to somebody who was not signed in', async () => {
  const response = await startTestEmulator().request(logoutUrl({ ui_locales: 'fr' }));
  assert.equal(response.status, 200);
  assert.match(await response.text(), /<html lang="fr">/);
});
