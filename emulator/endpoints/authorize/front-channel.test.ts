import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import {
  askForTokens,
  authorizeUrl,
  codeForm,
  errorCode,
  formAction,
  location,
  sampleForm,
} from '../../testing/sign-in-steps.ts';
import {
  apiScope,
  portal,
  startTestEmulator,
  type TestEmulator,
} from '../../testing/test-emulator.ts';
import { verified } from '../../testing/token-steps.ts';
import { leftHalfHash } from '../../tokens/left-half-hash.ts';

const { classicSpa, tasksApi } = localApplications;
const corinne = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';

const classic = {
  client_id: classicSpa,
  redirect_uri: 'http://localhost:4600/',
  response_type: 'id_token token',
  response_mode: undefined,
  scope: `openid ${classicSpa}`,
  code_challenge: undefined,
  code_challenge_method: undefined,
};

/** The portal's registration with the implicit flow beside the code flow. */
const startHybrid = (): TestEmulator =>
  startTestEmulator({
    tenant: {
      applications: localTenantFile(4200).applications.map((application) =>
        application.id === portal
          ? { ...application, flows: ['code', 'refresh', 'implicit'] }
          : application,
      ),
    },
  });

type Request = Record<string, string | undefined>;

async function signInForFragment(emulator: TestEmulator, request: Request) {
  const browser = emulator.browser();
  const action = await formAction(await browser.get(authorizeUrl(request)));
  const { search, hash } = location(await browser.post(action, sampleForm));
  assert.equal(search, '');
  return new URLSearchParams(hash.slice(1));
}

async function refusal(emulator: TestEmulator, request: Request) {
  const { search, hash } = location(await emulator.browser().get(authorizeUrl(request)));
  const answer = new URLSearchParams(search === '' ? hash.slice(1) : search);
  return [answer.get('error'), errorCode(answer.get('error_description'))];
}

test('id_token: the ID token comes in the fragment, alone', async () => {
  const emulator = startTestEmulator();
  const answer = await signInForFragment(emulator, {
    ...classic,
    response_type: 'id_token',
    scope: 'openid',
  });
  assert.deepEqual([...answer.keys()], ['id_token', 'state']);
  const claims = await verified(emulator, answer.get('id_token'), classicSpa);
  assert.deepEqual([claims.sub, claims['nonce']], [corinne, 'nonce-1']);
  assert.equal(claims['at_hash'], undefined);
});

test('id_token token: both come, and the ID token vouches for the access token', async () => {
  const emulator = startTestEmulator();
  const answer = await signInForFragment(emulator, classic);
  const accessToken = answer.get('access_token') ?? '';
  assert.deepEqual(
    [answer.get('token_type'), answer.get('expires_in'), answer.get('scope')],
    ['Bearer', '3600', `openid ${classicSpa}`],
  );
  const idToken = await verified(emulator, answer.get('id_token'), classicSpa);
  assert.equal(idToken['at_hash'], leftHalfHash(accessToken));
  assert.equal((await verified(emulator, accessToken, classicSpa))['azp'], classicSpa);
});

test('a session answers with new tokens at once', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const action = await formAction(await browser.get(authorizeUrl(classic)));
  await browser.post(action, sampleForm);
  const answer = await browser.get(authorizeUrl({ ...classic, prompt: 'none' }));
  assert.ok(new URLSearchParams(location(answer).hash.slice(1)).has('id_token'));
});

test('form_post: tokens come in a form', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const request = authorizeUrl({ ...classic, response_mode: 'form_post' });
  const page = await browser.post(await formAction(await browser.get(request)), sampleForm);
  assert.match(await page.text(), /<input type="hidden" name="id_token" value="eyJ/);
});

test('code id_token: the ID token vouches for the code, which brings the other tokens', async () => {
  const emulator = startHybrid();
  const answer = await signInForFragment(emulator, {
    response_type: 'code id_token',
    response_mode: undefined,
  });
  const code = answer.get('code') ?? '';
  const idToken = await verified(emulator, answer.get('id_token'), portal);
  assert.equal(idToken['c_hash'], leftHalfHash(code));
  const { status, body } = await askForTokens(emulator, codeForm(code));
  assert.equal(status, 200);
  assert.equal((await verified(emulator, body['id_token'], portal))['nonce'], 'nonce-1');
});

test('code token and code id_token token bring what they name', async () => {
  const named: Record<string, string[]> = {
    'code token': ['code', 'access_token', 'token_type', 'expires_in', 'scope', 'state'],
    'code id_token token': [
      ...['code', 'access_token', 'token_type', 'expires_in', 'scope', 'id_token', 'state'],
    ],
  };
  for (const [response_type, parameters] of Object.entries(named)) {
    const scope = `openid ${apiScope('read')} ${apiScope('admin')}`;
    const emulator = startHybrid();
    const request = { response_type, response_mode: undefined, scope };
    const answer = await signInForFragment(emulator, request);
    assert.deepEqual([...answer.keys()], parameters);
    const claims = await verified(emulator, answer.get('access_token'), tasksApi);
    assert.equal(claims['scp'], 'read');
  }
});

const refusals: readonly [string, Request, string, string][] = [
  ['token without a resource', { ...classic, scope: 'openid' }, 'invalid_scope', 'AADB2C90055'],
  ['id_token without openid', { ...classic, scope: classicSpa }, 'invalid_request', 'AADB2C90110'],
  ['id_token without nonce', { ...classic, nonce: undefined }, 'invalid_request', 'AADB2C90083'],
  [
    'an API that is not granted',
    { ...classic, scope: `openid ${apiScope('read')}` },
    'unauthorized_client',
    'AADB2C90205',
  ],
  ['tokens in the query', { ...classic, response_mode: 'query' }, 'invalid_request', 'AADB2C90014'],
  [
    'a registration without the implicit flow',
    { response_type: 'id_token', response_mode: undefined },
    'unauthorized_client',
    'AADB2C90057',
  ],
];

for (const [name, request, error, code] of refusals) {
  test(`${name} is refused with ${code}`, async () => {
    assert.deepEqual(await refusal(startTestEmulator(), request), [error, code]);
  });
}
