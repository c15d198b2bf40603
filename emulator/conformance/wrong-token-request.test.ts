import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askForTokens, codeForm, readTokenAnswer } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const tokenUrl = `${tenantUrl}/b2c_1a_signin/oauth2/v2.0/token`;

test('GET at the token endpoint is refused in JSON', async () => {
  const response = await startTestEmulator().request(`${tokenUrl}?grant_type=authorization_code`);
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal((await readTokenAnswer(response)).code, 'AADB2C90226');
});

test('a JSON body at the token endpoint is refused', async () => {
  const response = await startTestEmulator().request(tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(codeForm('c')),
  });
  assert.equal(response.status, 400);
  assert.equal((await readTokenAnswer(response)).code, 'AADB2C90226');
});

const cases: [string, Record<string, string>, [number, string, string]][] = [
  ['no grant type', {}, [400, 'invalid_request', 'AADB2C90083']],
  [
    // Documented as not supported by B2C (article "Access tokens").
    'the on-behalf-of grant',
    { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' },
    [400, 'unsupported_grant_type', 'AADB2C90086'],
  ],
  ['no client id', { grant_type: 'refresh_token' }, [400, 'invalid_request', 'AADB2C90008']],
];
for (const [name, form, [status, error, code]] of cases) {
  test(`${name} is refused`, async () => {
    const answer = await askForTokens(startTestEmulator(), form);
    assert.deepEqual([answer.status, answer.body['error'], answer.code], [status, error, code]);
  });
}

test('a body above 64 kB is refused', async () => {
  const form = codeForm('c'.repeat(70_000));
  assert.equal((await askForTokens(startTestEmulator(), form)).status, 413);
});
