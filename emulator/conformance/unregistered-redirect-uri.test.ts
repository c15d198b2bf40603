import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

/** Families of RFC 9700, 4.1: each is nearly `http://localhost:4200/redirect.html`. */
const families: Record<string, string> = {
  'a foreign host': 'http://evil.example/redirect.html',
  'a longer path': 'http://localhost:4200/redirect.html/more',
  'a suffix': 'http://localhost:4200/redirect.htmlx',
  'dot segments': 'http://localhost:4200/x/../redirect.html',
  'encoded dot segments': 'http://localhost:4200/%2e%2e/redirect.html',
  'a query': 'http://localhost:4200/redirect.html?next=evil',
  'a sub-domain': 'http://sub.localhost:4200/redirect.html',
  'a host that only begins alike': 'http://localhost.evil.example:4200/redirect.html',
  'user info': 'http://localhost:4200@evil.example/redirect.html',
  'another scheme': 'https://localhost:4200/redirect.html',
  'a script': 'javascript:alert(1)',
  'upper case': 'http://localhost:4200/Redirect.html',
  'a fragment': 'http://localhost:4200/redirect.html#x',
  'another port': 'http://localhost:4201/redirect.html',
  'a trailing space': 'http://localhost:4200/redirect.html ',
  'a line break': 'http://localhost:4200/redirect.html\r\nx: y',
};

for (const [family, uri] of Object.entries(families)) {
  test(`a redirect URI with ${family} gets a page and no redirect`, async () => {
    const { request } = startTestEmulator();
    const response = await request(authorizeUrl({ redirect_uri: uri }));
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('location'), null);
    assert.match(await response.text(), /AADB2C90006/);
  });
}

test('a missing redirect URI gets a page and no redirect', async () => {
  const { request } = startTestEmulator();
  const response = await request(authorizeUrl({ redirect_uri: undefined }));
  assert.equal(response.status, 400);
  assert.match(await response.text(), /AADB2C90083/);
});
