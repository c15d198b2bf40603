import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, formAction, location, sampleForm } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl, type TestSettings } from '../testing/test-emulator.ts';

/** The cookies of a sign-in and of the sign-out after it, by name, without their values. */
async function cookiesOf(options: TestSettings['options'] = {}): Promise<Record<string, string>> {
  const browser = startTestEmulator({ options }).browser();
  const page = await browser.get(authorizeUrl());
  const signedIn = await browser.post(await formAction(page.clone()), sampleForm);
  assert.notEqual(location(signedIn).searchParams.get('code'), null);
  const silent = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.notEqual(location(silent).searchParams.get('code'), null, 'the session came back');
  const signedOut = await browser.get(`${tenantUrl}/b2c_1a_signin/oauth2/v2.0/logout`);
  return {
    ...attributesByName(page),
    ...attributesByName(signedIn),
    'after the sign-out': Object.values(attributesByName(signedOut)).join(),
  };
}

const attributesByName = (response: Response): Record<string, string> =>
  Object.fromEntries(
    response.headers.getSetCookie().map((cookie) => {
      const [, name = '', attributes = ''] = /^([^=]+)=[^;]*; (.*)$/.exec(cookie) ?? [];
      return [name, attributes];
    }),
  );

test('on http cookies are Lax, without what only https may have', async () => {
  assert.deepEqual(await cookiesOf(), {
    'b2c-browser-4300': 'Path=/; HttpOnly; SameSite=Lax',
    'b2c-session-4300': 'Path=/; HttpOnly; SameSite=Lax',
    'after the sign-out': 'Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  });
});

const onHttps = {
  '__Host-b2c-browser-4300': 'Path=/; HttpOnly; Secure; SameSite=Lax',
  '__Host-b2c-session-4300': 'Path=/; HttpOnly; Secure; SameSite=None',
  'after the sign-out': 'Max-Age=0; Path=/; HttpOnly; Secure; SameSite=None',
};

test('on https cookies are bound to the host, and the session reaches hidden frames', async () => {
  assert.deepEqual(await cookiesOf({ https: true }), onHttps);
});

test('behind a proxy with an https URL cookies are the same', async () => {
  assert.deepEqual(await cookiesOf({ publicUrl: 'https://contoso.b2clogin.com' }), onHttps);
});

test('no answer tells the browser to keep to https: localhost has other servers', async () => {
  const { request } = startTestEmulator({ options: { https: true } });
  for (const url of [authorizeUrl(), `${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`]) {
    assert.equal((await request(url)).headers.get('strict-transport-security'), null);
  }
});
