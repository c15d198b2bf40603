import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPasswordCost, hashPassword, isPasswordOf } from './password-hash.ts';

const cost = { blocks: 2 ** 4 };

test('a password matches its hash, another does not', async () => {
  const stored = await hashPassword('Corinne-2026', cost);
  assert.equal(await isPasswordOf(stored, 'Corinne-2026'), true);
  assert.equal(await isPasswordOf(stored, 'corinne-2026'), false);
  assert.equal(await isPasswordOf(stored, ''), false);
});

test('a NUL behind a password makes it another one', async () => {
  const stored = await hashPassword('Corinne-2026', cost);
  assert.equal(await isPasswordOf(stored, 'Corinne-2026\0'), false);
  assert.equal(await isPasswordOf(stored, 'Corinne-2026\0\0'), false);
});

test('parameters and a fresh salt are stored with the hash', async () => {
  const [first, second] = await Promise.all([hashPassword('x', cost), hashPassword('x', cost)]);
  assert.match(first, /^scrypt\$16\$8\$[\w+/=]{24}\$[\w+/=]{44}$/);
  assert.notEqual(first, second);
});

test('the same characters typed in two ways are one password', async () => {
  const stored = await hashPassword('Zu\u0308rich', cost);
  assert.equal(await isPasswordOf(stored, 'Z\u00fcrich'), true);
});

test('a guess costs at least 50 ms', async () => {
  const start = performance.now();
  await hashPassword('x', defaultPasswordCost);
  assert.ok(performance.now() - start >= 50);
});
