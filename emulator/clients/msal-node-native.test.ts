import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PublicClientApplication } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { localApplications, sampleAccount } from '../../contract/local-tenant.ts';
import { networkBrowser, signInAt } from '../testing/person.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const emulator = await startTrustedProcess({ after });
const { nativeApp } = localApplications;
const api = [apiScope('read'), apiScope('write')];

const commandLine = (policy = 'b2c_1a_signup_signin') =>
  new PublicClientApplication({
    auth: {
      clientId: nativeApp,
      authority: `${emulator.tenantUrl}/${policy}`,
      knownAuthorities: [`localhost:${String(emulator.port)}`],
    },
  });

test('a command line signs a person in with the browser and a port of its own', async () => {
  const client = commandLine();
  const result = await client.acquireTokenInteractive({
    scopes: api,
    openBrowser: async (address) => {
      const answer = await fetch(await signInAt(networkBrowser(), address));
      assert.equal(answer.status, 200);
    },
  });
  assert.equal(result.account?.name, 'Corinne Eiger');
  assert.equal(decodeJwt(result.accessToken)['azp'], nativeApp);
  const renewed = await client.acquireTokenSilent({
    account: result.account,
    scopes: api,
    forceRefresh: true,
  });
  assert.equal(renewed.fromCache, false);
  assert.equal(decodeJwt(renewed.accessToken)['scp'], 'read write');
});

function signInWith(client: PublicClientApplication, password: string) {
  const request = { scopes: [nativeApp], username: sampleAccount.signInName, password };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- by OAuth 2.0 itself, not as a name
  return client.acquireTokenByUsernamePassword(request);
}

test('it signs a person in with a password where the policy serves that', async () => {
  const client = commandLine('b2c_1a_ropc_auth');
  const result = await signInWith(client, sampleAccount.password);
  assert.ok(result?.account);
  assert.equal(result.account.name, 'Corinne Eiger');
  assert.equal(decodeJwt(result.accessToken).aud, nativeApp);
  const renewed = await client.acquireTokenSilent({
    account: result.account,
    scopes: [nativeApp],
    forceRefresh: true,
  });
  assert.equal(renewed.fromCache, false);
});

test('a wrong password is refused with B2C’s code', async () => {
  await assert.rejects(signInWith(commandLine('b2c_1a_ropc_auth'), 'Another-2026'), {
    errorCode: 'access_denied',
    message: /AADB2C90225/,
  });
});
