import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import { askForTokens } from '../../testing/sign-in-steps.ts';
import { apiScope, startTestEmulator } from '../../testing/test-emulator.ts';
import { daemonForm, issuer, verified } from '../../testing/token-steps.ts';

const { daemon, tasksApi } = localApplications;

test('the token speaks for the application and names its app roles', async () => {
  const emulator = startTestEmulator();
  const { status, body } = await askForTokens(emulator, daemonForm());
  assert.equal(status, 200);
  const { iat, ...claims } = await verified(emulator, body['access_token'], tasksApi);
  assert.deepEqual(claims, {
    ver: '1.0',
    iss: issuer,
    aud: tasksApi,
    nbf: iat,
    exp: Number(iat) + 3600,
    sub: daemon,
    azp: daemon,
    acr: 'b2c_1a_signup_signin',
    scp: 'app.read app.write',
  });
});

test('the answer has the documented fields and no other token', async () => {
  const { body } = await askForTokens(startTestEmulator(), daemonForm());
  const { access_token, not_before, expires_on, ...rest } = body;
  assert.equal(typeof access_token, 'string');
  assert.equal(Number(expires_on) - Number(not_before), 3600);
  assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 3600, resource: tasksApi });
});

test('every policy serves the grant', async () => {
  for (const atPolicy of ['b2c_1a_signin', 'b2c_1a_passwordreset_test', 'b2c_1a_ropc_auth']) {
    const emulator = startTestEmulator();
    const { body } = await askForTokens(emulator, daemonForm(), { atPolicy });
    const { acr } = await verified(emulator, body['access_token'], tasksApi);
    assert.equal(acr, atPolicy);
  }
});

test('the secret may come in the header', async () => {
  const credentials = Buffer.from(`${daemon}:local-daemon-secret`).toString('base64');
  const { status } = await askForTokens(
    startTestEmulator(),
    daemonForm({ client_id: undefined, client_secret: undefined }),
    { headers: { authorization: `Basic ${credentials}` } },
  );
  assert.equal(status, 200);
});

test('only the granted app roles are named', async () => {
  const { applications } = localTenantFile(4200);
  const emulator = startTestEmulator({
    tenant: {
      applications: applications.map((application) =>
        application.id === daemon
          ? { ...application, permissions: [{ api: tasksApi, roles: ['app.read'] }] }
          : application,
      ),
    },
  });
  const { body } = await askForTokens(emulator, daemonForm());
  assert.equal((await verified(emulator, body['access_token'], tasksApi))['scp'], 'app.read');
});

const refusals: readonly [string, Record<string, string | undefined>, string, string][] = [
  ['no scope', { scope: undefined }, 'invalid_request', 'AADB2C90010'],
  ['a single app role', { scope: apiScope('app.read') }, 'invalid_scope', 'AADB2C90117'],
  ['a scope for users', { scope: apiScope('read') }, 'invalid_scope', 'AADB2C90117'],
  ['an unknown API', { scope: 'https://x.example/.default' }, 'invalid_scope', 'AADB2C90117'],
  ['more beside it', { scope: `openid ${apiScope('.default')}` }, 'invalid_scope', 'AADB2C90117'],
  ['no secret', { client_secret: undefined }, 'invalid_client', 'AADB2C90079'],
  ['a wrong secret', { client_secret: 'local-daemon-secres' }, 'invalid_client', 'AADB2C90081'],
  [
    'an application without the grant',
    { client_id: localApplications.webApp, client_secret: 'local-web-secret' },
    'unauthorized_client',
    'AADB2C90057',
  ],
  [
    'a public application',
    { client_id: localApplications.nativeApp, client_secret: undefined },
    'unauthorized_client',
    'AADB2C90057',
  ],
];

for (const [name, changes, error, code] of refusals) {
  test(`${name} is refused with ${code}`, async () => {
    const answer = await askForTokens(startTestEmulator(), daemonForm(changes));
    assert.deepEqual([answer.body['error'], answer.code], [error, code]);
  });
}

test('an application without any app role is refused', async () => {
  const { applications } = localTenantFile(4200);
  const emulator = startTestEmulator({
    tenant: {
      applications: applications.map((application) =>
        application.id === daemon ? { ...application, permissions: [] } : application,
      ),
    },
  });
  assert.equal((await askForTokens(emulator, daemonForm())).code, 'AADB2C90205');
});
