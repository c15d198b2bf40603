import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { localApplications, localTenant } from '../../../contract/local-tenant.ts';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import { parseTenant } from '../../tenant/load-tenant.ts';
import { askForTokens } from '../../testing/sign-in-steps.ts';
import { startTestEmulator } from '../../testing/test-emulator.ts';
import { daemonForm, verified } from '../../testing/token-steps.ts';

const { daemon, tasksApi } = localApplications;

/** The service that a tenant's owner runs; listens on loopback for one test. */
async function startService(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, 'localhost');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${String((server.address() as AddressInfo).port)}/claims`;
}

const answering =
  (status: number, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

function withExchange(exchange: object) {
  const { policies } = localTenantFile(4200);
  const outputClaims = ['department', 'level', 'isTrusted', 'regions'];
  return {
    policies: policies.map((policy) => ({
      ...policy,
      clientCredentialsJourney: { claimsExchange: { url: '', outputClaims, ...exchange } },
    })),
  };
}

async function tokenAnswer(exchange: object) {
  const emulator = startTestEmulator({ tenant: withExchange(exchange) });
  return { emulator, answer: await askForTokens(emulator, daemonForm()) };
}

test('the service hears about the request, and its claims get into the token', async (t) => {
  const heard: { request: IncomingMessage; body: string }[] = [];
  const url = await startService(t, (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ request, body });
      const claims = { department: 'Imports', level: 3, isTrusted: true, regions: ['be', 'vs'] };
      response.end(JSON.stringify(claims));
    });
  });
  const basicAuthentication = { username: 'tenant', password: 'secret' };
  const { emulator, answer } = await tokenAnswer({ url, basicAuthentication });
  const claims = await verified(emulator, answer.body['access_token'], tasksApi);
  assert.deepEqual(
    [claims['department'], claims['level'], claims['isTrusted'], claims['regions']],
    ['Imports', 3, true, ['be', 'vs']],
  );
  assert.equal(heard.length, 1);
  assert.equal(heard[0]?.request.method, 'POST');
  assert.equal(heard[0].request.headers.authorization, 'Basic dGVuYW50OnNlY3JldA==');
  assert.deepEqual(JSON.parse(heard[0].body), {
    clientId: daemon,
    resource: tasksApi,
    scope: 'app.read app.write',
    policy: 'b2c_1a_signup_signin',
    tenantId: localTenant.id,
  });
});

test('claims that nobody named are left out, also those of the token itself', async (t) => {
  const url = await startService(
    t,
    answering(200, '{"department":"x","sub":"somebody","scp":"admin","__proto__":{"a":1}}'),
  );
  const { emulator, answer } = await tokenAnswer({ url });
  const claims = await verified(emulator, answer.body['access_token'], tasksApi);
  assert.deepEqual(
    [claims.sub, claims['scp'], claims['department'], claims['a']],
    [daemon, 'app.read app.write', 'x', undefined],
  );
});

const failures: readonly [string, RequestListener, string, RegExp][] = [
  [
    'a refusal of the service',
    answering(409, '{"version":"1.0.0","status":409,"userMessage":"The contract has ended."}'),
    'AADB2C90255',
    /TokenAugmentation.*The contract has ended\./,
  ],
  ['an error of the service', answering(500, 'oops'), 'AADB2C90261', /status 500/],
  ['an answer that is no JSON', answering(200, '<html>'), 'AADB2C90261', /cannot be used/],
  ['an answer that is no object', answering(200, '[1]'), 'AADB2C90261', /cannot be used/],
  ['a claim of a wrong type', answering(200, '{"level":{}}'), 'AADB2C90261', /claim level/],
  [
    'an endless answer',
    answering(200, `{"department":"${'x'.repeat(100_000)}"}`),
    'AADB2C90261',
    /cannot be used/,
  ],
  [
    'a service that leads elsewhere',
    (_, response) => {
      response.writeHead(302, { location: 'http://localhost:1/' }).end();
    },
    'AADB2C90255',
    /cannot be reached/,
  ],
];

for (const [name, listener, code, description] of failures) {
  test(`${name} is a clear failure`, async (t) => {
    const { answer } = await tokenAnswer({ url: await startService(t, listener) });
    assert.deepEqual(
      [answer.status, answer.body['error'], answer.code],
      [400, 'server_error', code],
    );
    assert.match(String(answer.body['error_description']), description);
  });
}

test('a service that does not answer in time is a clear failure', async (t) => {
  const url = await startService(t, () => undefined);
  const { answer } = await tokenAnswer({ url, timeoutMilliseconds: 100 });
  assert.equal(answer.code, 'AADB2C90255');
  assert.match(String(answer.body['error_description']), /no answer within 100 ms/);
});

test('a service that stalls in the middle of its answer is a clear failure', async (t) => {
  const url = await startService(t, (_, response) => {
    response.writeHead(200).write('{"department":');
  });
  const { answer } = await tokenAnswer({ url, timeoutMilliseconds: 100 });
  assert.equal(answer.code, 'AADB2C90255');
});

test('nobody there is a clear failure', async () => {
  const { answer } = await tokenAnswer({ url: 'http://localhost:1/claims' });
  assert.equal(answer.code, 'AADB2C90255');
});

for (const name of ['sub', 'scp', 'iss', 'aud', 'exp', 'azp', 'acr', '__proto__']) {
  test(`a tenant file that leaves the claim ${name} to a service is refused`, () => {
    const file = {
      ...localTenantFile(4200),
      ...withExchange({ url: 'http://localhost:1/', outputClaims: [name] }),
    };
    assert.throws(() => parseTenant(file, 'tenant.json'), /set by the tenant itself/);
  });
}
