import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { authorizeUrl, formAction, sampleForm } from '../testing/sign-in-steps.ts';
import { origin, startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

test('the sign-in form of another website is refused', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }]) {
    assert.equal((await browser.post(action, sampleForm, headers)).status, 403);
  }
});

test('a journey opens only in the browser that began it', async () => {
  const emulator = startTestEmulator();
  const action = await formAction(await emulator.browser().get(authorizeUrl()));
  const response = await emulator.browser().post(action, sampleForm);
  assert.equal(response.status, 400);
  assert.match(await response.text(), /start the sign-in again/);
});

test('helper endpoints refuse other websites and foreign host names', async () => {
  const { request } = startTestEmulator();
  const reset = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
  assert.equal((await request(`${origin}/_emulator/reset`, reset)).status, 403);
  assert.equal((await request('http://evil.example:4300/_emulator/health')).status, 421);
});

test('only origins of registered single-page applications may read tokens', async () => {
  const { request } = startTestEmulator();
  const allowed = async (from: string, path: string) => {
    const response = await request(`${tenantUrl}/b2c_1a_signin/${path}`, {
      headers: { origin: from },
    });
    return response.headers.get('access-control-allow-origin');
  };
  for (const path of ['oauth2/v2.0/token', 'discovery/v2.0/keys']) {
    assert.equal(await allowed('http://localhost:4200', path), 'http://localhost:4200');
    assert.equal(await allowed('http://localhost:4500', path), null);
    assert.equal(await allowed('http://evil.example', path), null);
  }
  assert.equal(await allowed('http://localhost:4200', 'oauth2/v2.0/authorize'), null);
});

test('a private-use redirect URI opens the answers to no sandboxed frame', async () => {
  const { applications } = localTenantFile(4200);
  const withScheme = applications.map((application) =>
    application.kind === 'spa'
      ? { ...application, redirectUris: [...(application.redirectUris ?? []), 'com.example.app:/'] }
      : application,
  );
  const { request } = startTestEmulator({ tenant: { applications: withScheme } });
  const response = await request(`${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`, {
    headers: { origin: 'null' },
  });
  assert.equal(response.headers.get('access-control-allow-origin'), null);
});
