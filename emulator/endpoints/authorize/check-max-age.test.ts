import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkMaxAge } from './check-max-age.ts';

test('max_age is a number of seconds, 0 included, or absent', () => {
  assert.equal(checkMaxAge(parametersOf('max_age=0')), 0);
  assert.equal(checkMaxAge(parametersOf('max_age=3600')), 3600);
  assert.equal(checkMaxAge(parametersOf('')), undefined);
});

for (const value of ['-1', '1.5', 'an hour', '1e3', '99999999999']) {
  test(`max_age ${value} is refused`, () => {
    assertRefused(() => checkMaxAge(parametersOf(`max_age=${value}`)), 'AADB2C90120');
  });
}
