import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { askForTokens, codeForm, signIn } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

test('a code of another application redeems nothing', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const form = codeForm(code, { client_id: localApplications.secondSpa });
  assert.equal((await askForTokens(emulator, form)).code, 'AADB2C90279');
});

test('a code of another policy redeems nothing and the text names both', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const answer = await askForTokens(emulator, codeForm(code), { atPolicy: 'b2c_1a_signin' });
  assert.equal(answer.code, 'AADB2C90088');
  assert.match(
    String(answer.body['error_description']),
    /has not been issued for this endpoint\. Actual Value : b2c_1a_signin and Expected Value : b2c_1a_signup_signin/,
  );
});

test('a code for another redirect URI redeems nothing', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const form = codeForm(code, { redirect_uri: 'http://localhost:4200/' });
  assert.equal((await askForTokens(emulator, form)).code, 'AADB2C90006');
});

test('an invented code redeems nothing', async () => {
  const answer = await askForTokens(startTestEmulator(), codeForm('invented'));
  assert.deepEqual([answer.body['error'], answer.code], ['invalid_grant', 'AADB2C90088']);
});
