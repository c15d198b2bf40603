import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as client from 'openid-client';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { networkBrowser, signInAt } from '../testing/person.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const tenantFile = fileURLToPath(new URL('front-channel-tenant.ts', import.meta.url));
const args = ['--issuer', 'tfp', '--tenant', tenantFile];
const emulator = await startTrustedProcess({ after }, { args });
const issuer = new URL(`${emulator.origin}/tfp/${localTenant.id}/b2c_1a_signup_signin/v2.0/`);

for (const responseMode of ['fragment', 'form_post']) {
  test(`the hybrid flow: code and ID token by ${responseMode}`, async () => {
    const config = await client.discovery(
      issuer,
      localApplications.webApp,
      'local-web-secret',
      undefined,
      {
        execute: [client.useCodeIdTokenResponseType, client.enableNonRepudiationChecks],
      },
    );
    const pkceCodeVerifier = client.randomPKCECodeVerifier();
    const expectedState = client.randomState();
    const expectedNonce = client.randomNonce();
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: 'http://localhost:4500/callback',
      response_mode: responseMode,
      scope: `openid offline_access ${apiScope('read')}`,
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    });
    const tokens = await client.authorizationCodeGrant(
      config,
      await signInAt(networkBrowser(), address.href),
      { pkceCodeVerifier, expectedState, expectedNonce },
    );
    assert.equal(tokens.claims()?.['name'], 'Corinne Eiger');
    assert.ok(tokens.refresh_token);
  });

  test(`the implicit flow: an ID token by ${responseMode}`, async () => {
    const config = await client.discovery(
      issuer,
      localApplications.classicSpa,
      undefined,
      client.None(),
      { execute: [client.useIdTokenResponseType] },
    );
    const expectedState = client.randomState();
    const expectedNonce = client.randomNonce();
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: 'http://localhost:4600/',
      response_mode: responseMode,
      scope: 'openid',
      state: expectedState,
      nonce: expectedNonce,
    });
    const claims = await client.implicitAuthentication(
      config,
      await signInAt(networkBrowser(), address.href),
      expectedNonce,
      { expectedState },
    );
    assert.equal(claims.aud, localApplications.classicSpa);
    assert.equal(claims['name'], 'Corinne Eiger');
  });
}
