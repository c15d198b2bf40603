import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as client from 'openid-client';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { networkBrowser, signInAt } from '../testing/person.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const emulator = await startTrustedProcess({ after });
const policyUrl = `${emulator.tenantUrl}/b2c_1a_signup_signin/v2.0/`;
const { webApp } = localApplications;

test('B2C’s default issuer is not its address, which discovery refuses as with a custom domain', async () => {
  await assert.rejects(client.discovery(new URL(policyUrl), webApp), {
    message: 'discovered metadata issuer does not match the expected issuer',
    code: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  });
});

test('with a configuration of the fetched metadata everything else is as usual', async () => {
  const answer = await fetch(`${policyUrl}.well-known/openid-configuration`);
  const metadata = (await answer.json()) as client.ServerMetadata;
  assert.equal(metadata.issuer, `${emulator.origin}/${localTenant.id}/v2.0/`);
  const config = new client.Configuration(metadata, webApp, 'local-web-secret');
  client.enableNonRepudiationChecks(config);

  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedNonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: 'http://localhost:4500/callback',
    scope: `openid offline_access ${apiScope('read')}`,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    nonce: expectedNonce,
  });
  const arrival = await signInAt(networkBrowser(), address.href);
  const tokens = await client.authorizationCodeGrant(config, arrival, {
    pkceCodeVerifier,
    expectedNonce,
  });
  assert.equal(tokens.claims()?.iss, metadata.issuer);
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  assert.equal(renewed.claims()?.['name'], 'Corinne Eiger');
});
