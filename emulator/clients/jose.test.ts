import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { daemonForm, passwordForm } from '../testing/token-steps.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const emulator = await startTrustedProcess({ after });
const issuer = `${emulator.origin}/${localTenant.id}/v2.0/`;
const { tasksApi, nativeApp, daemon } = localApplications;

const publishedKeys = () =>
  createRemoteJWKSet(new URL(`${emulator.tenantUrl}/b2c_1a_signup_signin/discovery/v2.0/keys`));

async function tokens(form: Record<string, string>) {
  const answer = await fetch(`${emulator.tenantUrl}/b2c_1a_ropc_auth/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await answer.json()) as { readonly access_token: string; readonly id_token: string };
}

const ofPerson = () => tokens(passwordForm({ scope: `openid ${apiScope('read')}` }));
const ofDaemon = () => tokens(daemonForm());

test('an API verifies with jose who called it: a person, or an application', async () => {
  const keys = publishedKeys();
  const audience = { issuer, audience: tasksApi };
  const person = await jwtVerify((await ofPerson()).access_token, keys, audience);
  assert.equal(person.payload['scp'], 'read');
  assert.equal(person.payload['azp'], nativeApp);
  const application = await jwtVerify((await ofDaemon()).access_token, keys, audience);
  assert.equal(application.payload['scp'], 'app.read app.write');
  assert.equal(application.payload['azp'], daemon);
});

test('an application verifies its ID token', async () => {
  const { id_token } = await ofPerson();
  const { payload } = await jwtVerify(id_token, publishedKeys(), { issuer, audience: nativeApp });
  assert.equal(payload['name'], 'Corinne Eiger');
});

test('a token for somebody else, or of another tenant, is refused', async () => {
  const { access_token, id_token } = await ofPerson();
  const keys = publishedKeys();
  for (const [token, expected, claim] of [
    [id_token, { issuer, audience: tasksApi }, 'aud'],
    [access_token, { issuer, audience: nativeApp }, 'aud'],
    [access_token, { issuer: `${emulator.origin}/another/v2.0/`, audience: tasksApi }, 'iss'],
  ] as const) {
    await assert.rejects(jwtVerify(token, keys, expected), (error) => {
      assert.ok(error instanceof errors.JWTClaimValidationFailed);
      assert.equal(error.claim, claim);
      return true;
    });
  }
});

test('keys rotate without a refused token: the next one was announced before', async () => {
  const keys = publishedKeys();
  const check = async (token: string) =>
    (await jwtVerify(token, keys, { issuer, audience: tasksApi })).protectedHeader.kid;
  const before = (await ofDaemon()).access_token;
  const formerKey = await check(before);
  const known = keys.jwks();

  const rotation = await fetch(`${emulator.origin}/_emulator/keys/rotate`, { method: 'POST' });
  assert.ok(rotation.ok);
  const newKey = await check((await ofDaemon()).access_token);
  assert.notEqual(newKey, formerKey);
  assert.equal(await check(before), formerKey);
  assert.deepEqual(keys.jwks(), known, 'nothing had to be fetched again');
});
