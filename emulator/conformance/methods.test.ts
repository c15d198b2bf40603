import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, location, signIn } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const policyUrl = `${tenantUrl}/b2c_1a_signup_signin`;
const cases: readonly [string, string, readonly string[], string][] = [
  ['metadata', `${policyUrl}/v2.0/.well-known/openid-configuration`, ['POST', 'PUT'], 'GET, HEAD'],
  ['keys', `${policyUrl}/discovery/v2.0/keys`, ['POST', 'DELETE'], 'GET, HEAD'],
  ['authorize', authorizeUrl(), ['HEAD', 'PUT', 'DELETE'], 'GET, POST'],
  ['logout', `${policyUrl}/oauth2/v2.0/logout`, ['HEAD', 'PATCH'], 'GET, POST'],
  ['token', `${policyUrl}/oauth2/v2.0/token`, ['GET', 'HEAD', 'PUT'], 'POST'],
];

for (const [name, url, methods, allowed] of cases) {
  for (const method of methods) {
    test(`${name} answers ${method} with 405 and what is allowed`, async () => {
      const response = await startTestEmulator().request(url, { method });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, allowed]);
    });
  }
}

test('HEAD at the sign-out endpoint signs nobody out', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  await emulator.request(`${policyUrl}/oauth2/v2.0/logout`, {
    method: 'HEAD',
    headers: { cookie },
  });
  const answer = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.ok(location(answer).searchParams.has('code'));
});
