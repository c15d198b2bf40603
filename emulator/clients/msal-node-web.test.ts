import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ConfidentialClientApplication, CryptoProvider } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { networkBrowser, signInAt } from '../testing/person.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const emulator = await startTrustedProcess({ after });
const redirectUri = 'http://localhost:4500/callback';
const oid = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';
const ownBackEnd = [localApplications.webApp];
const api = [apiScope('read'), apiScope('write')];

const backOffice = (secret = 'local-web-secret') =>
  new ConfidentialClientApplication({
    auth: {
      clientId: localApplications.webApp,
      clientSecret: secret,
      authority: `${emulator.tenantUrl}/b2c_1a_signup_signin`,
      knownAuthorities: [`localhost:${String(emulator.port)}`],
    },
  });

/** As the samples of msal-node do it: state, nonce and PKCE by its `CryptoProvider`. */
async function signIn(client: ConfidentialClientApplication, scopes: string[] = api) {
  const cryptoProvider = new CryptoProvider();
  const { verifier, challenge } = await cryptoProvider.generatePkceCodes();
  const [state, nonce] = [cryptoProvider.createNewGuid(), cryptoProvider.createNewGuid()];
  const address = await client.getAuthCodeUrl({
    scopes,
    redirectUri,
    state,
    nonce,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
  });
  const { searchParams } = new URL((await signInAt(networkBrowser(), address)).url);
  const code = searchParams.get('code') ?? '';
  return client.acquireTokenByCode(
    { code, scopes, redirectUri, codeVerifier: verifier, state, nonce },
    { code, state: searchParams.get('state') ?? '' },
  );
}

test('a web application signs a person in with msal-node', async () => {
  const result = await signIn(backOffice());
  assert.equal(result.uniqueId, oid);
  assert.equal(result.account?.homeAccountId, `${oid}-b2c_1a_signup_signin.${localTenant.id}`);
  assert.equal(result.account.environment, `localhost:${String(emulator.port)}`);
  assert.equal(result.account.name, 'Corinne Eiger');
  const idTokenClaims = result.idTokenClaims as Record<string, unknown>;
  assert.equal(idTokenClaims['acr'], 'b2c_1a_signup_signin');
  assert.equal(idTokenClaims['correspondenceMail'], 'corinne@example.org');
  assert.deepEqual(idTokenClaims['ds_roles'], ['ds_pp', 'hoster']);
  assert.deepEqual(
    api.filter((scope) => result.scopes.includes(scope)),
    api,
  );
  const claims = decodeJwt(result.accessToken);
  assert.deepEqual([claims.aud, claims['scp']], [localApplications.tasksApi, 'read write']);
});

test('it finds the token in its cache, and renews it when told to', async () => {
  const client = backOffice();
  const first = await signIn(client);
  const { account } = first;
  assert.ok(account);
  const cached = await client.acquireTokenSilent({ account, scopes: api });
  assert.equal(cached.fromCache, true);
  assert.equal(cached.accessToken, first.accessToken);
  for (const renewal of ['first', 'second']) {
    // Each renewal redeems the refresh token that the one before brought.
    const renewed = await client.acquireTokenSilent({ account, scopes: api, forceRefresh: true });
    assert.equal(renewed.fromCache, false, renewal);
    assert.deepEqual(
      api.filter((scope) => renewed.scopes.includes(scope)),
      api,
    );
    assert.equal(decodeJwt(renewed.accessToken).aud, localApplications.tasksApi);
  }
});

test('the refresh token of the API also brings a token for the own back end', async () => {
  const client = backOffice();
  const { account } = await signIn(client);
  assert.ok(account);
  const own = await client.acquireTokenSilent({ account, scopes: ownBackEnd });
  assert.equal(own.fromCache, false);
  assert.equal(decodeJwt(own.accessToken).aud, localApplications.webApp);
  for (const scopes of [ownBackEnd, api]) {
    assert.equal((await client.acquireTokenSilent({ account, scopes })).fromCache, true);
  }
});

test('with a wrong secret the code brings no token', async () => {
  await assert.rejects(signIn(backOffice('another-secret')), {
    errorCode: 'invalid_client',
    message: /AADB2C90081/,
  });
});
