import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

test('an unknown policy gets a page', async () => {
  const { request } = startTestEmulator();
  const response = await request(authorizeUrl({}, 'b2c_1a_nothing'));
  assert.equal(response.status, 404);
  assert.match(await response.text(), /AADB2C90022/);
});

test('metadata of an unknown policy is refused in JSON', async () => {
  const { request } = startTestEmulator();
  for (const path of [
    'b2c_1a_nothing/v2.0/.well-known/openid-configuration',
    'v2.0/.well-known/openid-configuration',
    'v2.0/.well-known/openid-configuration?p=../../x',
  ]) {
    const response = await request(`${tenantUrl}/${path}`);
    assert.equal(response.status, 404, path);
    assert.match(await response.text(), /AADB2C90022/);
  }
});

test('another tenant has nothing here', async () => {
  const { request } = startTestEmulator();
  const response = await request(authorizeUrl().replace('partnerlocal', 'contoso'));
  assert.equal(response.status, 404);
});
