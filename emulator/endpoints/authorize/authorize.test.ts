import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import {
  askForTokens,
  authorizeParameters,
  authorizeUrl,
  codeForm,
  formAction,
  location,
  policy,
  redirectedError,
  sampleForm,
  signIn,
} from '../../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../../testing/test-emulator.ts';

test('a session answers further policies without a page', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const url = authorizeUrl({ prompt: 'none', response_mode: 'fragment' }, 'b2c_1a_signin');
  const answer = new URLSearchParams(location(await browser.get(url)).hash.slice(1));
  assert.ok(answer.has('code'));
  assert.equal(answer.get('state'), 'state-1');
});

test('prompt none without a session answers interaction_required, state unchanged', async () => {
  const response = await startTestEmulator().request(authorizeUrl({ prompt: 'none' }));
  assert.deepEqual(redirectedError(response), ['interaction_required', 'AADB2C90077']);
  assert.equal(location(response).searchParams.get('state'), 'state-1');
});

test('prompt login, select_account and an old sign-in ask again', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  emulator.clock.moveTo(100);
  for (const changes of [{ prompt: 'login' }, { prompt: 'select_account' }, { max_age: '60' }]) {
    assert.equal((await browser.get(authorizeUrl(changes))).status, 200);
  }
  assert.equal((await browser.get(authorizeUrl({ max_age: '600' }))).status, 302);
});

test('max_age 0 asks again right after a sign-in', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  assert.equal((await browser.get(authorizeUrl({ max_age: '0' }))).status, 200);
  const silent = await browser.get(authorizeUrl({ max_age: '0', prompt: 'none' }));
  assert.deepEqual(redirectedError(silent), ['interaction_required', 'AADB2C90077']);
});

test('scopes that bring no token are refused before a code is issued', async () => {
  for (const scope of ['profile', 'offline_access']) {
    const response = await startTestEmulator().request(authorizeUrl({ scope }));
    assert.deepEqual(redirectedError(response), ['invalid_scope', 'AADB2C90115']);
  }
});

test('a native application with an impossible port gets a refusal, not a failure', async () => {
  const emulator = startTestEmulator();
  const response = await emulator.request(
    authorizeUrl({
      client_id: localApplications.nativeApp,
      redirect_uri: 'http://localhost:99999',
      scope: 'openid',
    }),
  );
  assert.equal(response.status, 400);
  assert.match(await response.text(), /AADB2C90006/);
  assert.deepEqual(emulator.faults, []);
});

test('a deleted user has no session', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  emulator.store.users.clear();
  assert.equal((await browser.get(authorizeUrl())).status, 200);
});

test('the request may come as a form', async () => {
  const url = `${tenantUrl}/oauth2/v2.0/authorize?p=${policy}`;
  const response = await startTestEmulator().browser().post(url, authorizeParameters(), {});
  assert.equal(response.status, 200);
});

test('what MSAL adds to a request is tolerated, client_info is answered', async () => {
  const browser = startTestEmulator().browser();
  const url = authorizeUrl({
    client_info: '1',
    pocd: '1',
    clidata: '1',
    claims: '{"id_token":{"signin_state":{"essential":true}}}',
    'x-client-SKU': 'msal.js.browser',
  });
  const answer = await browser.post(await formAction(await browser.get(url)), sampleForm);
  const info = location(answer).searchParams.get('client_info') ?? '';
  assert.deepEqual(JSON.parse(Buffer.from(info, 'base64url').toString()), {
    uid: `9749fccb-00cc-4d91-b9ea-fbee8c37de09-${policy}`,
    utid: '6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40',
  });
});

test('form_post answers with a form to the redirect URI that works without a script', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl({ response_mode: 'form_post' })));
  const response = await browser.post(action, sampleForm);
  const csp = response.headers.get('content-security-policy') ?? '';
  assert.match(csp, /form-action 'self' http:\/\/localhost:4200;/);
  const page = await response.text();
  assert.match(page, /<form method="post" action="http:\/\/localhost:4200\/redirect\.html">/);
  assert.match(page, /name="code"[\s\S]*name="state" value="state-1"[\s\S]*<button type="submit"/);
});

test('cancelling tells the application, with 303 after the form', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  const response = await browser.post(action, { action: 'cancel' });
  assert.equal(response.status, 303);
  assert.deepEqual(redirectedError(response), ['access_denied', 'AADB2C90091']);
});

test('the popup policy has no cancel', async () => {
  const browser = startTestEmulator().browser();
  const page = await browser.get(authorizeUrl({}, 'b2c_1a_signup_signin_popup'));
  const copy = page.clone();
  assert.doesNotMatch(await copy.text(), /id="cancel"/);
  const response = await browser.post(await formAction(page), { action: 'cancel' });
  assert.match(response.headers.get('location') ?? '', /\/sign-in\?transaction=/);
});

test('a session gets a new id at each sign-in', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const first = browser.cookies.get('b2c-session-4300');
  await signIn(browser, { prompt: 'login' });
  assert.notEqual(browser.cookies.get('b2c-session-4300'), first);
});

test('a code carries nonce and time of sign-in into the ID token, even when it comes from the session', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  emulator.clock.moveTo(500);
  const answer = await browser.get(authorizeUrl({ nonce: 'another' }));
  const code = location(answer).searchParams.get('code') ?? '';
  const { body } = await askForTokens(emulator, codeForm(code));
  const [, payload = ''] = String(body['id_token']).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, number>;
  assert.equal(claims['nonce'], 'another');
  const age = (claims['iat'] ?? 0) - (claims['auth_time'] ?? 0);
  assert.ok(age >= 500 && age < 510);
});
