import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkPrompt } from './check-prompt.ts';

const cases: [string, ReturnType<typeof checkPrompt>][] = [
  ['', 'whenNeeded'],
  ['prompt=none', 'never'],
  ['prompt=login', 'always'],
  ['prompt=select_account', 'always'],
  ['prompt=consent', 'whenNeeded'],
  ['prompt=consent+login', 'always'],
];

for (const [query, expected] of cases) {
  test(`${query || 'no prompt'} means a page ${expected}`, () => {
    assert.equal(checkPrompt(parametersOf(query)), expected);
  });
}

for (const query of ['prompt=None', 'prompt=create', 'prompt=none+login']) {
  test(`${query} is refused`, () => {
    assertRefused(() => checkPrompt(parametersOf(query)), 'AADB2C90043');
  });
}
