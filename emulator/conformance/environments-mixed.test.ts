import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { authorizeUrl, location, redirectedError } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

test('a prod registration at a test policy is refused with the way out', async () => {
  const { request } = startTestEmulator();
  const response = await request(authorizeUrl({}, 'b2c_1a_signin_test'));
  assert.deepEqual(redirectedError(response), ['unauthorized_client', 'AADB2C90068']);
  assert.match(
    location(response).searchParams.get('error_description') ?? '',
    /registered for the environment 'prod'.*Use a policy of 'prod'/,
  );
});

test('a test registration fits test policies, in any case of letters', async () => {
  const { request } = startTestEmulator();
  const registration = { client_id: localApplications.portalTest, scope: 'openid' };
  const url = authorizeUrl(registration, 'B2C_1A_SignIn_TEST');
  assert.equal((await request(url)).status, 200);
});
