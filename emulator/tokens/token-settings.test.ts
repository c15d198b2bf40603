import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTenantFile } from '../tenant/local-tenant.ts';
import type { TenantFile } from '../tenant/tenant-schema.ts';
import { askForTokens, codeForm, signIn } from '../testing/sign-in-steps.ts';
import { portal, startTestEmulator } from '../testing/test-emulator.ts';
import { verified } from '../testing/token-steps.ts';

const corinne = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';

/** Tokens of a sign-in at policies with these settings. */
async function tokensWith(settings: Partial<TenantFile['policies'][number]>) {
  const policies = localTenantFile(4200).policies.map((policy) => ({ ...policy, ...settings }));
  const emulator = startTestEmulator({ tenant: { policies } });
  const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  const idToken = await verified(emulator, body['id_token'], portal);
  const accessToken = await verified(emulator, body['access_token'], portal);
  return { body, idToken, accessToken };
}

test('policyClaim tfp: the policy as it is written, and no acr', async () => {
  const policies = localTenantFile(4200).policies.map((policy) => ({
    ...policy,
    name: policy.name.replace('b2c_1a_', 'B2C_1A_'),
    policyClaim: 'tfp' as const,
  }));
  const emulator = startTestEmulator({ tenant: { policies } });
  const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  for (const token of [body['id_token'], body['access_token']]) {
    const claims = await verified(emulator, token, portal);
    assert.deepEqual([claims['tfp'], claims['acr']], ['B2C_1A_signup_signin', undefined]);
  }
});

test('subject not-supported: the documented words, and the person in oid', async () => {
  const { idToken, accessToken } = await tokensWith({ subject: 'not-supported' });
  for (const claims of [idToken, accessToken]) {
    const words = 'Not supported currently. Use oid claim.';
    assert.deepEqual([claims.sub, claims['oid']], [words, corinne]);
  }
});

test('answerNumbers texts: every number of the answer is a text', async () => {
  const { body } = await tokensWith({ answerNumbers: 'texts' });
  assert.deepEqual([body['expires_in'], body['refresh_token_expires_in']], ['3600', '1209600']);
  for (const value of Object.values(body)) assert.equal(typeof value, 'string');
});

test('ID tokens may live for a time of their own', async () => {
  const { body, idToken, accessToken } = await tokensWith({ idTokenLifetimeSeconds: 600 });
  assert.equal(Number(idToken.exp) - Number(idToken.iat), 600);
  assert.equal(Number(accessToken.exp) - Number(accessToken.iat), 3600);
  assert.deepEqual([body['id_token_expires_in'], body['expires_in']], [600, 3600]);
});
