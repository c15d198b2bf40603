import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askForTokens, codeForm, refreshForm, signIn } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

test('a second use of a code is refused and ends the refresh token of the first', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const first = await askForTokens(emulator, codeForm(code));
  assert.equal(first.status, 200);
  emulator.clock.moveTo(3600);
  const second = await askForTokens(emulator, codeForm(code));
  assert.deepEqual([second.body['error'], second.code], ['invalid_grant', 'AADB2C90088']);
  const renewal = await askForTokens(emulator, refreshForm(String(first.body['refresh_token'])));
  assert.equal(renewal.code, 'AADB2C90129');
});

test('of fifty parallel uses exactly one succeeds', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const uses = Array.from({ length: 50 }, () => askForTokens(emulator, codeForm(code)));
  const statuses = (await Promise.all(uses)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 1);
});

test('a code is good for a minute', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  emulator.clock.moveTo(61);
  const answer = await askForTokens(emulator, codeForm(code));
  assert.equal(answer.code, 'AADB2C90080');
  assert.equal(String(answer.body['error_description']).match(/\d\d:\d\d:\d\dZ/g)?.length, 4);
});

test('who loses the race for a code gets nothing, also when it looked unused before', async (t) => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const unused = emulator.store.codes.find(code);
  const first = await askForTokens(emulator, codeForm(code));
  // As another process over the same database would see it.
  t.mock.method(emulator.store.codes, 'find', () => unused);
  assert.equal((await askForTokens(emulator, codeForm(code))).code, 'AADB2C90088');
  const renewal = await askForTokens(emulator, refreshForm(String(first.body['refresh_token'])));
  assert.equal(renewal.code, 'AADB2C90129');
});
