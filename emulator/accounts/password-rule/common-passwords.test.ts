import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCommonPasswords } from './common-passwords.ts';

test('the list is read once', () => {
  assert.equal(loadCommonPasswords(), loadCommonPasswords());
});

test('it has passwords and the words and names of four languages', async () => {
  const commonPasswords = await loadCommonPasswords();
  assert.ok(commonPasswords.size > 100_000);
  for (const entry of ['qwerty123', 'unicycle', 'zusammen', 'schneider', 'vacances', 'francesca'])
    assert.ok(commonPasswords.has(entry), entry);
  assert.equal(commonPasswords.has(''), false);
});
