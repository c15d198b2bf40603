import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkDuplicates } from './check-duplicates.ts';

test('each parameter once is accepted', () => {
  assert.doesNotThrow(() => {
    checkDuplicates(parametersOf('a=1&b=1'));
  });
});

test('a parameter twice is refused, also with the same value', () => {
  assertRefused(() => {
    checkDuplicates(parametersOf('a=1&b=1&a=1'));
  }, 'AADB2C90122');
});
