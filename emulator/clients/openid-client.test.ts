import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { networkBrowser, signInAt } from '../testing/person.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const emulator = await startTrustedProcess({ after }, { args: ['--issuer', 'tfp'] });
const issuer = new URL(`${emulator.origin}/tfp/${localTenant.id}/b2c_1a_signup_signin/v2.0/`);
const redirectUri = 'http://localhost:4500/callback';

/** Also the signature of ID tokens from the token endpoint is verified. */
const checks = { execute: [client.enableNonRepudiationChecks] };

const backOffice = () =>
  client.discovery(issuer, localApplications.webApp, 'local-web-secret', undefined, checks);

/** The quick start of its README, with state and nonce. */
async function signIn(config: client.Configuration, browser = networkBrowser()) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const expectedNonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: `openid offline_access ${apiScope('read')}`,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  });
  const arrival = await signInAt(browser, address.href);
  return client.authorizationCodeGrant(config, arrival, {
    pkceCodeVerifier,
    expectedState,
    expectedNonce,
    idTokenExpected: true,
  });
}

test('openid-client discovers a policy at its tfp issuer', async () => {
  const metadata = (await backOffice()).serverMetadata();
  assert.equal(metadata.issuer, issuer.href);
  assert.equal(metadata.supportsPKCE(), true);
});

test('it signs a person in, and accepts what it verifies', async () => {
  const tokens = await signIn(await backOffice());
  const claims = tokens.claims();
  assert.equal(claims?.iss, issuer.href);
  assert.equal(claims['name'], 'Corinne Eiger');
  assert.equal(tokens.token_type, 'bearer');
  assert.equal(tokens.expires_in, 3600);
  assert.ok(tokens.scope?.split(' ').includes(apiScope('read')));
  assert.equal(decodeJwt(tokens.access_token).aud, localApplications.tasksApi);
});

test('it renews the tokens, each time with the newest refresh token', async () => {
  const config = await backOffice();
  const first = await signIn(config);
  const second = await client.refreshTokenGrant(config, first.refresh_token ?? '');
  assert.notEqual(second.refresh_token, first.refresh_token);
  const own = { scope: `openid ${localApplications.webApp}` };
  const third = await client.refreshTokenGrant(config, second.refresh_token ?? '', own);
  assert.equal(third.claims()?.sub, first.claims()?.sub);
  assert.equal(decodeJwt(third.access_token).aud, localApplications.webApp);
  await assert.rejects(client.refreshTokenGrant(config, first.refresh_token ?? ''), {
    name: 'ResponseBodyError',
    error: 'invalid_grant',
  });
});

test('an application gets a token for itself, with its secret in the body or in the header', async () => {
  const scope = apiScope('.default');
  for (const authentication of [client.ClientSecretPost, client.ClientSecretBasic]) {
    const config = await client.discovery(
      issuer,
      localApplications.daemon,
      undefined,
      authentication('local-daemon-secret'),
    );
    const { access_token } = await client.clientCredentialsGrant(config, { scope });
    assert.equal(decodeJwt(access_token)['scp'], 'app.read app.write');
  }
});

test('a sign-out leads back with state, and ends the session', async () => {
  const config = await backOffice();
  const browser = networkBrowser();
  const tokens = await signIn(config, browser);
  const signedOut = await browser.get(
    client.buildEndSessionUrl(config, {
      post_logout_redirect_uri: redirectUri,
      id_token_hint: tokens.id_token ?? '',
      state: 'signed-out',
    }).href,
  );
  assert.equal(signedOut.headers.get('location'), `${redirectUri}?state=signed-out`);

  const silent = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    prompt: 'none',
  });
  const arrival = await signInAt(browser, silent.href);
  await assert.rejects(client.authorizationCodeGrant(config, arrival), {
    name: 'AuthorizationResponseError',
    error: 'interaction_required',
    error_description: /^AADB2C90077: /,
  });
});
