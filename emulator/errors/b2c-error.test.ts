import assert from 'node:assert/strict';
import { test } from 'node:test';
import { B2cError } from './b2c-error.ts';
import { errorDescription } from './error-description.ts';

test('the description has code, correlation id and time', () => {
  assert.equal(
    errorDescription(new B2cError('AADB2C90091'), 'c0ffee', 1_769_860_800),
    'AADB2C90091: The user has cancelled the sign-in.\r\n' +
      'Correlation ID: c0ffee\r\n' +
      'Timestamp: 2026-01-31 12:00:00Z\r\n',
  );
});

test('a detail brings no line break and no flood', () => {
  const { message } = new B2cError('AADB2C90117', `x\r\nSet-Cookie: a=b${'y'.repeat(999)}`);
  assert.doesNotMatch(message, /[\r\n]/);
  assert.ok(message.length < 400);
});
