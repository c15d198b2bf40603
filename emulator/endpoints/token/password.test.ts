import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { askForTokens, refreshForm } from '../../testing/sign-in-steps.ts';
import { apiScope, startTestEmulator, type TestEmulator } from '../../testing/test-emulator.ts';
import { passwordForm, ropcPolicy, verified } from '../../testing/token-steps.ts';

const { nativeApp, tasksApi, webApp, portalProd } = localApplications;
const corinne = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';

const ask = (emulator: TestEmulator, changes: Parameters<typeof passwordForm>[0] = {}) =>
  askForTokens(emulator, passwordForm(changes), { atPolicy: ropcPolicy });

test('name and password bring access token, ID token and refresh token', async () => {
  const emulator = startTestEmulator();
  const { status, body } = await ask(emulator);
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body).toSorted(), [
    ...['access_token', 'expires_in', 'id_token', 'refresh_token', 'scope', 'token_type'],
  ]);
  assert.equal(body['expires_in'], '3600');
  const accessToken = await verified(emulator, body['access_token'], nativeApp);
  assert.deepEqual([accessToken.sub, accessToken['azp']], [corinne, nativeApp]);
  assert.equal(accessToken['scp'], undefined);
  const idToken = await verified(emulator, body['id_token'], nativeApp);
  assert.deepEqual([idToken.sub, idToken['acr']], [corinne, ropcPolicy]);
  assert.equal(typeof idToken['at_hash'], 'string');
});

test('without offline_access there is no refresh token', async () => {
  const { body } = await ask(startTestEmulator(), { scope: `openid ${nativeApp}` });
  assert.equal(body['refresh_token'], undefined);
  assert.equal(typeof body['access_token'], 'string');
});

test('a scope of an API names what is granted', async () => {
  const emulator = startTestEmulator();
  const { body } = await ask(emulator, {
    scope: `openid ${apiScope('read')} ${apiScope('admin')}`,
  });
  assert.equal((await verified(emulator, body['access_token'], tasksApi))['scp'], 'read');
});

test('the refresh token is redeemed as documented, with resource and response_type', async () => {
  const emulator = startTestEmulator();
  const first = await ask(emulator);
  const renewal = refreshForm(String(first.body['refresh_token']), {
    client_id: nativeApp,
    resource: nativeApp,
    response_type: 'id_token',
  });
  const { body } = await askForTokens(emulator, renewal, { atPolicy: ropcPolicy });
  const { access_token, id_token, refresh_token, profile_info, ...rest } = body;
  for (const token of [access_token, id_token, refresh_token]) assert.equal(typeof token, 'string');
  const profile = JSON.parse(Buffer.from(String(profile_info), 'base64url').toString()) as object;
  assert.ok('idp' in profile);
  assert.equal(profile.idp, 'LocalAccount');
  const { not_before, expires_on, ...fields } = rest;
  assert.equal(Number(expires_on) - Number(not_before), 3600);
  assert.deepEqual(fields, {
    token_type: 'Bearer',
    expires_in: 3600,
    resource: nativeApp,
    scope: `openid offline_access ${nativeApp}`,
    id_token_expires_in: 3600,
    refresh_token_expires_in: 1_209_600,
  });
});

test('resource may name another API that the application may use', async () => {
  const emulator = startTestEmulator();
  const { body } = await ask(emulator);
  const renewal = refreshForm(String(body['refresh_token']), {
    client_id: nativeApp,
    resource: tasksApi,
  });
  const renewed = await askForTokens(emulator, renewal, { atPolicy: ropcPolicy });
  const { scp } = await verified(emulator, renewed.body['access_token'], tasksApi);
  assert.equal(scp, 'read write');
});

test('resource and scope that disagree are two resources', async () => {
  const emulator = startTestEmulator();
  const { body } = await ask(emulator);
  const renewal = refreshForm(String(body['refresh_token']), {
    client_id: nativeApp,
    scope: apiScope('read'),
    resource: nativeApp,
  });
  const { code } = await askForTokens(emulator, renewal, { atPolicy: ropcPolicy });
  assert.equal(code, 'AADB2C90146');
});

const refusals: readonly [string, Record<string, string | undefined>, string, string][] = [
  ['a wrong password', { password: 'Wrong-2026' }, 'access_denied', 'AADB2C90225'],
  ['an unknown name', { username: 'nobody@example.com' }, 'access_denied', 'AADB2C90225'],
  ['a social account', { username: 'greta.google@example.com' }, 'access_denied', 'AADB2C90225'],
  ['no name', { username: undefined }, 'invalid_request', 'AADB2C90083'],
  ['no password', { password: undefined }, 'invalid_request', 'AADB2C90083'],
  ['no scope', { scope: undefined }, 'invalid_request', 'AADB2C90010'],
  ['response_type code', { response_type: 'code' }, 'unsupported_response_type', 'AADB2C90013'],
  [
    'an ID token without openid',
    { scope: nativeApp, response_type: 'token id_token' },
    'invalid_request',
    'AADB2C90110',
  ],
  ['a token without resource', { scope: 'openid' }, 'invalid_scope', 'AADB2C90055'],
  ['a secret of a public application', { client_secret: 'x' }, 'invalid_request', 'AADB2C90084'],
  [
    'a confidential application',
    { client_id: webApp, client_secret: 'local-web-secret' },
    'unauthorized_client',
    'AADB2C90058',
  ],
  [
    'an application without the grant',
    { client_id: portalProd, scope: `openid ${portalProd}` },
    'unauthorized_client',
    'AADB2C90057',
  ],
];

for (const [name, changes, error, code] of refusals) {
  test(`${name} is refused with ${code}`, async () => {
    const answer = await ask(startTestEmulator(), changes);
    assert.deepEqual([answer.body['error'], answer.code], [error, code]);
  });
}

test('no other policy serves the grant', async () => {
  const { body, code } = await askForTokens(startTestEmulator(), passwordForm());
  assert.deepEqual([body['error'], code], ['unauthorized_client', 'AADB2C90224']);
});

test('guessing is slowed down, together with the sign-in page', async () => {
  const emulator = startTestEmulator();
  for (let guess = 0; guess < 10; guess += 1) {
    assert.equal((await ask(emulator, { password: 'Wrong-2026' })).code, 'AADB2C90225');
  }
  const right = await ask(emulator);
  assert.deepEqual([right.body['error'], right.code], ['access_denied', 'AADB2C90114']);
  emulator.clock.moveTo(60);
  assert.equal((await ask(emulator)).status, 200);
});

test('a page of a website that is not registered cannot make its visitors guess', async () => {
  const emulator = startTestEmulator();
  const answer = await askForTokens(emulator, passwordForm(), {
    atPolicy: ropcPolicy,
    headers: { origin: 'https://evil.example' },
  });
  assert.deepEqual([answer.status, answer.code], [400, 'AADB2C90226']);
});

test('the grant is a sign-in: the relation with the partner is kept', async () => {
  const emulator = startTestEmulator();
  await ask(emulator);
  const relations = emulator.store.partnerRelations.of(corinne);
  assert.deepEqual(
    relations.map(({ partner }) => partner),
    ['demo'],
  );
});

test('resource adds its scopes where scope names no API', async () => {
  const emulator = startTestEmulator();
  const { body } = await ask(emulator);
  const renewal = refreshForm(String(body['refresh_token']), {
    client_id: nativeApp,
    scope: 'openid offline_access',
    resource: tasksApi.toUpperCase(),
  });
  const renewed = await askForTokens(emulator, renewal, { atPolicy: ropcPolicy });
  const { scp } = await verified(emulator, renewed.body['access_token'], tasksApi);
  assert.equal(scp, 'read write');
});
