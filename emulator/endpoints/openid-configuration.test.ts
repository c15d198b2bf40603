import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

async function metadata(path: string): Promise<Record<string, unknown>> {
  const response = await startTestEmulator().request(`${tenantUrl}/${path}`);
  return (await response.json()) as Record<string, unknown>;
}

test('the issuer says https, every endpoint http', async () => {
  const document = await metadata('B2C_1A_signin/v2.0/.well-known/openid-configuration');
  assert.match(String(document['issuer']), /^https:\/\/localhost:4300\/6f1f0c1e-[\w-]+\/v2\.0\/$/);
  for (const endpoint of ['authorization', 'token', 'end_session']) {
    const url = String(document[`${endpoint}_endpoint`]);
    assert.ok(url.startsWith(`${tenantUrl}/b2c_1a_signin/oauth2/v2.0/`), url);
  }
  assert.equal(document['jwks_uri'], `${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`);
});

test('metadata asked for with p answers with p', async () => {
  const document = await metadata('v2.0/.well-known/openid-configuration?p=b2c_1a_signin');
  assert.equal(document['token_endpoint'], `${tenantUrl}/oauth2/v2.0/token?p=b2c_1a_signin`);
});

test('applications learn that a sign-out is passed on, as a plain call of their address', async () => {
  const document = await metadata('b2c_1a_signin/v2.0/.well-known/openid-configuration');
  assert.equal(document['frontchannel_logout_supported'], true);
  assert.equal(document['frontchannel_logout_session_supported'], false);
});

test('only what works is announced', async () => {
  const document = await metadata('b2c_1a_signin/v2.0/.well-known/openid-configuration');
  assert.deepEqual(document['response_types_supported'], [
    ...['code', 'id_token', 'token', 'id_token token'],
    ...['code id_token', 'code token', 'code id_token token'],
  ]);
  assert.deepEqual(document['grant_types_supported'], [
    ...['authorization_code', 'implicit', 'refresh_token', 'client_credentials'],
  ]);
  assert.deepEqual(document['code_challenge_methods_supported'], ['S256']);
});

test('a policy without pages announces the password grant and no response type', async () => {
  const document = await metadata('b2c_1a_ropc_auth/v2.0/.well-known/openid-configuration');
  assert.deepEqual(document['response_types_supported'], []);
  assert.deepEqual(document['grant_types_supported'], [
    ...['password', 'refresh_token', 'client_credentials'],
  ]);
});

test('with https or a public URL every address has that origin', async () => {
  for (const [options, served] of [
    [{ https: true }, 'https://localhost:4300/'],
    [{ publicUrl: 'https://contoso.b2clogin.com' }, 'https://contoso.b2clogin.com/'],
  ] as const) {
    const url = `${tenantUrl}/b2c_1a_signin/v2.0/.well-known/openid-configuration`;
    const response = await startTestEmulator({ options }).request(url);
    const document = (await response.json()) as Record<string, unknown>;
    const addresses = Object.values(document).filter((value) => /^https?:/.test(String(value)));
    assert.equal(addresses.length, 5);
    for (const address of addresses) assert.ok(String(address).startsWith(served), String(address));
  }
});
