import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import { localApplications } from '../../../contract/local-tenant.ts';
import { leftHalfHash } from '../../tokens/left-half-hash.ts';
import {
  askForTokens,
  codeForm,
  policy,
  refreshForm,
  signIn,
} from '../../testing/sign-in-steps.ts';
import {
  apiScope,
  portal,
  startTestEmulator,
  tenantUrl,
  type TestEmulator,
} from '../../testing/test-emulator.ts';

const issuer = 'https://localhost:4300/6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40/v2.0/';
const corinne = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';

function verify({ request }: TestEmulator, token: unknown, audience: string) {
  const url = new URL(`${tenantUrl}/${policy}/discovery/v2.0/keys`);
  const keys = createRemoteJWKSet(url, { [customFetch]: (address) => request(address) });
  return jwtVerify(String(token), keys, { issuer, audience, typ: 'JWT', algorithms: ['RS256'] });
}

test('tokens verify with the published keys and hold exactly the documented claims', async () => {
  const emulator = startTestEmulator();
  const scope = `openid offline_access ${apiScope('read')} ${apiScope('admin')}`;
  const { body } = await askForTokens(
    emulator,
    codeForm(await signIn(emulator.browser(), { scope })),
  );
  const idToken = await verify(emulator, body['id_token'], portal);
  const accessToken = await verify(emulator, body['access_token'], localApplications.tasksApi);

  const person = {
    sub: corinne,
    oid: corinne,
    name: 'Corinne Eiger',
    given_name: 'Corinne',
    family_name: 'Eiger',
    correspondenceMail: 'corinne@example.org',
    acr: policy,
    ds_roles: ['ds_pp', 'hoster'],
    ver: '1.0',
  };
  const { iat, nbf, exp, auth_time: authTime, at_hash: atHash, ...identity } = idToken.payload;
  assert.deepEqual(identity, { ...person, iss: issuer, aud: portal, nonce: 'nonce-1' });
  assert.deepEqual([nbf, exp], [iat, (iat ?? 0) + 3600]);
  assert.equal(typeof authTime, 'number');
  assert.equal(atHash, leftHalfHash(String(body['access_token'])));

  assert.deepEqual(accessToken.payload, {
    ...person,
    ...{ iat, nbf, exp },
    iss: issuer,
    aud: localApplications.tasksApi,
    azp: portal,
    scp: 'read',
  });
});

test('the answer has the fields that clients read', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const { body } = await askForTokens(emulator, codeForm(code, { client_info: '1' }));
  const {
    access_token,
    id_token,
    refresh_token,
    not_before,
    expires_on,
    client_info,
    profile_info,
    ...rest
  } = body;
  for (const token of [access_token, id_token, refresh_token, client_info, profile_info]) {
    assert.equal(typeof token, 'string');
  }
  assert.equal(Number(expires_on) - Number(not_before), 3600);
  assert.deepEqual(rest, {
    token_type: 'Bearer',
    expires_in: 3600,
    id_token_expires_in: 3600,
    refresh_token_expires_in: 1_209_600,
    resource: portal,
    scope: `openid offline_access ${portal}`,
  });
});

test('without offline_access there is no refresh token, without openid no ID token', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser(), { scope: portal });
  const { body } = await askForTokens(emulator, codeForm(code));
  assert.equal(body['refresh_token'], undefined);
  assert.equal(body['id_token'], undefined);
});

test('openid alone brings an ID token only', async () => {
  const emulator = startTestEmulator();
  const { body } = await askForTokens(
    emulator,
    codeForm(await signIn(emulator.browser(), { scope: 'openid' })),
  );
  assert.equal(typeof body['id_token'], 'string');
  assert.equal(body['access_token'], undefined);
});

test('the token expiration policy issues for 5 minutes, 1 day and 2 days', async () => {
  const emulator = startTestEmulator();
  const atPolicy = 'b2c_1a_token_expiration_test';
  const registration = { client_id: localApplications.portalTest };
  const scope = `openid offline_access ${localApplications.portalTest}`;
  const code = await signIn(emulator.browser(), { ...registration, scope }, atPolicy);
  const first = await askForTokens(emulator, codeForm(code, registration), { atPolicy });
  assert.deepEqual(
    [first.body['expires_in'], first.body['refresh_token_expires_in']],
    [300, 86_400],
  );

  emulator.clock.moveTo(86_000);
  const renewal = refreshForm(String(first.body['refresh_token']), registration);
  const second = await askForTokens(emulator, renewal, { atPolicy });
  emulator.clock.moveTo(172_000);
  const again = refreshForm(String(second.body['refresh_token']), registration);
  const third = await askForTokens(emulator, again, { atPolicy });
  assert.ok(Number(third.body['refresh_token_expires_in']) <= 800);
});

test('roles can be sent as text', async () => {
  const emulator = startTestEmulator({ tenant: { rolesForm: 'comma' } });
  const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  const { payload } = await verify(emulator, body['id_token'], portal);
  assert.equal(payload['ds_roles'], 'ds_pp,hoster');
});

test('keys hold no private part', async () => {
  const { request } = startTestEmulator();
  const response = await request(`${tenantUrl}/discovery/v2.0/keys?p=${policy}`);
  const { keys } = (await response.json()) as { keys: object[] };
  for (const key of keys)
    assert.deepEqual(Object.keys(key), ['kid', 'use', 'alg', 'kty', 'n', 'e']);
});
