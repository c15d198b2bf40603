import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { localApplications } from '../../contract/local-tenant.ts';
import { apiScope } from '../testing/test-emulator.ts';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const emulator = await startTrustedProcess({ after });

const nightlyImport = (clientSecret = 'local-daemon-secret') =>
  new ConfidentialClientApplication({
    auth: {
      clientId: localApplications.daemon,
      clientSecret,
      authority: `${emulator.tenantUrl}/b2c_1a_signup_signin`,
      knownAuthorities: [`localhost:${String(emulator.port)}`],
    },
  });

const request = { scopes: [apiScope('.default')] };

test('msal-node gets a token for the application itself, with its roles', async () => {
  const result = await nightlyImport().acquireTokenByClientCredential(request);
  assert.ok(result);
  assert.equal(result.tokenType, 'Bearer');
  assert.deepEqual(result.scopes, request.scopes);
  assert.equal(result.account, null);
  const claims = decodeJwt(result.accessToken);
  assert.equal(claims.aud, localApplications.tasksApi);
  assert.equal(claims['azp'], localApplications.daemon);
  assert.equal(claims['scp'], 'app.read app.write');
});

test('the second time it takes the token from its cache, and a new one when told to', async () => {
  const client = nightlyImport();
  const first = await client.acquireTokenByClientCredential(request);
  const second = await client.acquireTokenByClientCredential(request);
  assert.ok(first && second);
  assert.equal(first.fromCache, false);
  assert.equal(second.fromCache, true);
  assert.equal(second.accessToken, first.accessToken);
  const third = await client.acquireTokenByClientCredential({ ...request, skipCache: true });
  assert.equal(third?.fromCache, false);
});

test('with a wrong secret it reports B2C’s code', async () => {
  await assert.rejects(
    nightlyImport('another-secret').acquireTokenByClientCredential(request),
    (error) => {
      assert.ok(error instanceof ServerError);
      assert.equal(error.errorCode, 'invalid_client');
      assert.match(
        error.errorMessage,
        /Description: AADB2C90081: .*\r\nCorrelation ID: .*\r\nTimestamp: /,
      );
      return true;
    },
  );
});
