import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { askForTokens, codeForm, signIn } from '../testing/sign-in-steps.ts';
import { apiScope, portal, startTestEmulator } from '../testing/test-emulator.ts';

const redeem = async (asked: string, changes: Record<string, string>) => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser(), { scope: asked });
  return askForTokens(emulator, codeForm(code, changes));
};

test('a code brings no more than its request was granted', async () => {
  for (const scope of [`openid ${apiScope('read')}`, `openid ${portal}`, 'openid offline_access']) {
    const answer = await redeem('openid', { scope });
    assert.deepEqual([answer.body['error'], answer.code], ['invalid_scope', 'AADB2C90117']);
  }
});

test('resource names nothing that the code does not have', async () => {
  const { status, body } = await redeem('openid', { resource: localApplications.tasksApi });
  assert.equal(status, 200);
  assert.equal(body['access_token'], undefined);
});

test('a code brings less if less is asked for', async () => {
  const asked = `openid offline_access ${apiScope('read')} ${apiScope('write')}`;
  const { body } = await redeem(asked, { scope: `openid ${apiScope('read')}` });
  assert.equal(body['scope'], `openid ${apiScope('read')}`);
});

test('what was asked for and not granted may be asked for again', async () => {
  const scope = `openid ${apiScope('read')} ${apiScope('admin')}`;
  assert.equal((await redeem(scope, { scope })).body['scope'], `openid ${apiScope('read')}`);
});
