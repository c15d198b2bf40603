import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from './remember.ts';

function counted() {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, length };
}

test('a result is worked out once', () => {
  const { asked, length } = counted();
  assert.deepEqual([length('abc'), length('abc'), length('de')], [3, 3, 2]);
  assert.deepEqual(asked, ['abc', 'de']);
});

test('made-up texts push the oldest results out', () => {
  const { asked, length } = counted();
  for (let count = 0; count < 257; count += 1) length(String(count));
  length('256');
  assert.equal(asked.length, 257);
  length('0');
  assert.equal(asked.length, 258);
});

test('an endless text is worked out every time', () => {
  const { asked, length } = counted();
  for (let round = 0; round < 2; round += 1) length('x'.repeat(1025));
  assert.equal(asked.length, 2);
});
