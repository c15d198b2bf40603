import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { localApplications } from '../../contract/local-tenant.ts';
import { startProcess } from '../testing/emulator-process.ts';
import { askForTokens, authorizeUrl, codeForm, signIn } from '../testing/sign-in-steps.ts';
import {
  origin,
  portal,
  startTestEmulator,
  tenantUrl,
  type TestEmulator,
} from '../testing/test-emulator.ts';
import { daemonForm, verified } from '../testing/token-steps.ts';

const { tasksApi } = localApplications;
const policyUrl = `${tenantUrl}/b2c_1a_signup_signin`;
const addresses = {
  metadata: `${policyUrl}/v2.0/.well-known/openid-configuration`,
  keys: `${policyUrl}/discovery/v2.0/keys`,
  token: `${policyUrl}/oauth2/v2.0/token`,
  authorize: authorizeUrl(),
  logout: `${policyUrl}/oauth2/v2.0/logout`,
};

const call = ({ request }: TestEmulator, method: string, body?: object) =>
  request(`${origin}/_emulator/faults`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
const listed = async (emulator: TestEmulator) =>
  ((await (await call(emulator, 'GET')).json()) as { faults: unknown[] }).faults;

for (const [endpoint, address] of Object.entries(addresses)) {
  test(`a status spoils the next answer of ${endpoint}, then all is well again`, async () => {
    const emulator = startTestEmulator();
    const fault = { fault: 'status', endpoint, status: 503, retryAfterSeconds: 7 };
    assert.equal((await call(emulator, 'POST', fault)).status, 200);
    const spoiled = await emulator.request(address);
    assert.deepEqual([spoiled.status, spoiled.headers.get('retry-after')], [503, '7']);
    assert.notEqual((await emulator.request(address)).status, 503);
  });
}

test('a page of a proxy comes in place of JSON, as often as asked for', async () => {
  const emulator = startTestEmulator();
  await call(emulator, 'POST', { fault: 'html', endpoint: 'keys', times: 2 });
  for (const type of ['text/html', 'text/html', 'application/json']) {
    const response = await emulator.request(addresses.keys);
    assert.ok(response.headers.get('content-type')?.startsWith(type));
  }
});

test('an answer can be late', async () => {
  const emulator = startTestEmulator();
  await call(emulator, 'POST', { fault: 'delay', endpoint: 'keys', milliseconds: 80 });
  const start = performance.now();
  assert.equal((await emulator.request(addresses.keys)).status, 200);
  assert.ok(performance.now() - start >= 75);
});

/** What a verifier that knows issuer, audience, keys and time says to each fault. */
const tokenFaults: Readonly<Record<string, string>> = {
  'wrong-issuer': 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'wrong-audience': 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  expired: 'ERR_JWT_EXPIRED',
  'not-yet-valid': 'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'bad-signature': 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'unknown-key': 'ERR_JWKS_NO_MATCHING_KEY',
  unsigned: 'ERR_JOSE_ALG_NOT_ALLOWED',
};
for (const [fault, code] of Object.entries(tokenFaults)) {
  test(`a token that is ${fault} is refused by a verifier, the next one is good`, async () => {
    const emulator = startTestEmulator();
    await call(emulator, 'POST', { fault, token: 'access_token' });
    const spoiled = await askForTokens(emulator, daemonForm());
    await assert.rejects(verified(emulator, spoiled.body['access_token'], tasksApi), { code });
    const { body } = await askForTokens(emulator, daemonForm());
    assert.equal((await verified(emulator, body['access_token'], tasksApi)).aud, tasksApi);
  });
}

test('a fault may wait for ID tokens alone', async () => {
  const emulator = startTestEmulator();
  await call(emulator, 'POST', { fault: 'wrong-nonce', token: 'id_token' });
  const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  assert.equal((await verified(emulator, body['access_token'], portal))['nonce'], undefined);
  const { nonce } = decodeJwt(String(body['id_token']));
  assert.equal(nonce, 'not-the-nonce-of-the-request');
});

test('the key set can be empty or of somebody else, the metadata name a wrong issuer', async () => {
  const emulator = startTestEmulator();
  const kids = async () => {
    const response = await emulator.request(addresses.keys);
    return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  };
  const own = await kids();
  await call(emulator, 'POST', { fault: 'empty-keys' });
  assert.deepEqual(await kids(), []);
  await call(emulator, 'POST', { fault: 'foreign-keys' });
  const [foreign = ''] = await kids();
  assert.ok(!own.includes(foreign));
  assert.deepEqual(await kids(), own);

  await call(emulator, 'POST', { fault: 'wrong-metadata-issuer' });
  const issuerOf = async () =>
    ((await (await emulator.request(addresses.metadata)).json()) as { issuer: string }).issuer;
  assert.equal(await issuerOf(), 'https://login.example.com/v2.0/');
  assert.match(await issuerOf(), /^https:\/\/localhost:4300\//);
});

test('a connection can end without an answer', async (t) => {
  const emulator = await startProcess(':memory:');
  t.after(emulator.kill);
  const fault = JSON.stringify({ fault: 'drop', endpoint: 'keys' });
  await emulator.request(`${origin}/_emulator/faults`, { method: 'POST', body: fault });
  await assert.rejects(emulator.request(addresses.keys), TypeError);
  assert.equal((await emulator.request(addresses.keys)).status, 200);
});

test('faults are listed, and end by DELETE or by a reset', async () => {
  const emulator = startTestEmulator();
  const fault = { fault: 'drop', endpoint: 'token', times: 3 };
  await call(emulator, 'POST', fault);
  assert.deepEqual(await listed(emulator), [fault]);
  await call(emulator, 'DELETE');
  assert.deepEqual(await listed(emulator), []);
  await call(emulator, 'POST', fault);
  await emulator.request(`${origin}/_emulator/reset`, { method: 'POST' });
  assert.deepEqual(await listed(emulator), []);
});

test('what is no fault is refused with what is wrong with it', async () => {
  const emulator = startTestEmulator();
  for (const body of [
    {},
    { fault: 'flood' },
    { fault: 'status', endpoint: 'token', status: 200 },
    { fault: 'delay', endpoint: 'token', milliseconds: 10_000_000 },
    { fault: 'html', endpoint: 'moon' },
    { fault: 'expired', times: 0 },
  ]) {
    const response = await call(emulator, 'POST', body);
    assert.equal(response.status, 400, JSON.stringify(body));
    assert.match(await response.text(), /AADB2C90122: .*this is no fault: \w+/);
  }
  assert.deepEqual(await listed(emulator), []);
});

test('without the development endpoints there is no such switch', async () => {
  const emulator = startTestEmulator({ hasDevelopmentEndpoints: false });
  for (const method of ['GET', 'POST', 'DELETE']) {
    assert.equal((await call(emulator, method)).status, 404);
  }
});
