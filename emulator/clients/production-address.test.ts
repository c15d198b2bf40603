import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { mapHost } from '../testing/host-proxy.ts';
import { networkBrowser, signInAt } from '../testing/person.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const tenantFile = fileURLToPath(new URL('contoso-tenant.ts', import.meta.url));
const args = ['--public-url', 'https://contoso.b2clogin.com', '--tenant', tenantFile];
const { port } = await startTrustedProcess({ after }, { args });
await mapHost({ after }, 'contoso.b2clogin.com', port);

const authority = 'https://contoso.b2clogin.com/contoso.onmicrosoft.com/b2c_1a_signup_signin';
const issuer = `https://contoso.b2clogin.com/${localTenant.id}/v2.0/`;
const api = 'https://contoso.onmicrosoft.com/b2capi';

test('msal-node keeps its production authority', async () => {
  const daemon = new ConfidentialClientApplication({
    auth: {
      clientId: localApplications.daemon,
      clientSecret: 'local-daemon-secret',
      authority,
      knownAuthorities: ['contoso.b2clogin.com'],
    },
  });
  const result = await daemon.acquireTokenByClientCredential({ scopes: [`${api}/.default`] });
  const claims = decodeJwt(result?.accessToken ?? '');
  assert.equal(claims.iss, issuer);
  assert.equal(claims['scp'], 'app.read app.write');
});

test('msal-node signs a person in there', async () => {
  const redirectUri = 'http://localhost:4500/callback';
  const backOffice = new ConfidentialClientApplication({
    auth: {
      clientId: localApplications.webApp,
      clientSecret: 'local-web-secret',
      authority,
      knownAuthorities: ['contoso.b2clogin.com'],
    },
  });
  const request = { scopes: [`${api}/read`], redirectUri };
  const address = await backOffice.getAuthCodeUrl(request);
  assert.ok(address.startsWith(`${authority}/oauth2/v2.0/authorize?`), address);
  const arrival = new URL((await signInAt(networkBrowser(), address)).url);
  const code = arrival.searchParams.get('code') ?? '';
  const { account } = await backOffice.acquireTokenByCode({ ...request, code });
  assert.equal(account?.environment, 'contoso.b2clogin.com');
  assert.equal(account.name, 'Corinne Eiger');
});

test('openid-client knows that host name, and discovers it with B2C’s default issuer', async () => {
  const config = await client.discovery(
    new URL(`${authority}/v2.0/`),
    localApplications.webApp,
    'local-web-secret',
    undefined,
    { execute: [client.enableNonRepudiationChecks] },
  );
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedNonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: 'http://localhost:4500/callback',
    scope: `openid ${api}/read`,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    nonce: expectedNonce,
  });
  const arrival = await signInAt(networkBrowser(), address.href);
  const checks = { pkceCodeVerifier, expectedNonce };
  const tokens = await client.authorizationCodeGrant(config, arrival, checks);
  assert.equal(tokens.claims()?.iss, issuer);
});

test('no other host is reached, so that a wrong address never leaves this computer', async () => {
  await assert.rejects(fetch('https://fabrikam.b2clogin.com/'), TypeError);
});
