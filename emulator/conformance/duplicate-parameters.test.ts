import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, readTokenAnswer, redirectedError } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

for (const name of ['scope', 'state', 'nonce', 'response_type', 'code_challenge', 'prompt', 'x']) {
  test(`${name} twice is refused at the redirect URI`, async () => {
    const { request } = startTestEmulator();
    const response = await request(`${authorizeUrl({ x: '1', prompt: 'login' })}&${name}=again`);
    assert.equal(response.status, 302);
    assert.deepEqual(redirectedError(response), ['invalid_request', 'AADB2C90122']);
  });
}

for (const name of ['client_id', 'redirect_uri']) {
  test(`${name} twice gets a page and no redirect`, async () => {
    const { request } = startTestEmulator();
    const response = await request(`${authorizeUrl()}&${name}=http://localhost:4200/`);
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('location'), null);
  });
}

test('a parameter twice at the token endpoint is refused', async () => {
  const { request } = startTestEmulator();
  const body = new URLSearchParams('grant_type=authorization_code&grant_type=refresh_token');
  const url = `${tenantUrl}/b2c_1a_signin/oauth2/v2.0/token`;
  const answer = await readTokenAnswer(await request(url, { method: 'POST', body }));
  assert.deepEqual([answer.body['error'], answer.code], ['invalid_request', 'AADB2C90122']);
});
