import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  authorizeUrl,
  askForTokens,
  codeForm,
  redirectedError,
  signIn,
} from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const logoutUrl = (parameters: Record<string, string>): string =>
  `${tenantUrl}/b2c_1a_signin/oauth2/v2.0//logout?${new URLSearchParams(parameters).toString()}`;
const registered = 'http://localhost:4200/redirect.html';

test('logout ends the session and goes back with state', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const response = await browser.get(
    logoutUrl({ post_logout_redirect_uri: registered, state: 's' }),
  );
  assert.equal(response.headers.get('location'), `${registered}?state=s`);
  const silent = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.deepEqual(redirectedError(silent), ['interaction_required', 'AADB2C90077']);
});

test('an unregistered address is not followed, and the session has ended all the same', async () => {
  const browser = startTestEmulator().browser();
  await signIn(browser);
  const response = await browser.get(
    logoutUrl({ post_logout_redirect_uri: 'http://evil.example/' }),
  );
  assert.equal(response.status, 200);
  assert.match(await response.text(), /You are signed out/);
  assert.equal(browser.cookies.has('b2c-session-4300'), false);
});

test('an ID token of ours as hint limits the address to its application', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const idToken = String((await askForTokens(emulator, codeForm(code))).body['id_token']);
  const leave = async (hint: string, uri: string) => {
    const url = logoutUrl({ id_token_hint: hint, post_logout_redirect_uri: uri });
    return (await emulator.request(url)).headers.get('location');
  };
  assert.equal(await leave(idToken, registered), registered);
  assert.equal(await leave(idToken, 'http://localhost:4600/'), null);
  const [header = '', payload = ''] = idToken.split('.');
  assert.equal(await leave(`${header}.${payload}.AAAA`, registered), null);
  assert.equal(await leave(`eyJhbGciOiJub25lIn0.${payload}.`, registered), null);
});

test('logout without an address shows a page', async () => {
  const response = await startTestEmulator().request(logoutUrl({ ui_locales: 'fr' }));
  assert.match(await response.text(), /<html lang="fr">/);
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
  const silent = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.deepEqual(redirectedError(silent), ['interaction_required', 'AADB2C90077']);
});
