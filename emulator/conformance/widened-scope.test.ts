import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askForTokens,
  codeForm,
  refreshForm,
  refreshTokenOf,
  signIn,
} from '../testing/sign-in-steps.ts';
import { apiScope, portal, startTestEmulator } from '../testing/test-emulator.ts';

const readOnly = { scope: `openid offline_access ${apiScope('read')}` };

test('a renewal cannot widen the scope of its resource', async () => {
  const emulator = startTestEmulator();
  const token = await refreshTokenOf(emulator, readOnly);
  const form = refreshForm(token, { scope: `${apiScope('read')} ${apiScope('write')}` });
  assert.equal((await askForTokens(emulator, form)).body['error'], 'invalid_scope');
});

test('a renewal may go to another resource of the application', async () => {
  const emulator = startTestEmulator();
  const token = await refreshTokenOf(emulator, readOnly);
  const { body } = await askForTokens(emulator, refreshForm(token, { scope: `openid ${portal}` }));
  assert.equal(body['resource'], portal);
});

test('a permission that nobody granted may be asked for again and stays out', async () => {
  const emulator = startTestEmulator();
  const scope = `openid offline_access ${apiScope('read')} ${apiScope('admin')}`;
  const token = await refreshTokenOf(emulator, { scope });
  const { body } = await askForTokens(emulator, refreshForm(token, { scope }));
  assert.equal(body['scope'], `openid offline_access ${apiScope('read')}`);
});

test('the own client id in another case is the same scope', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser(), { scope: `openid ${portal.toUpperCase()}` });
  const answer = await askForTokens(emulator, codeForm(code, { scope: `openid ${portal}` }));
  assert.equal(answer.status, 200);
  assert.equal(typeof answer.body['access_token'], 'string');
});
