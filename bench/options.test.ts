import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions, UsageError } from './options.ts';

test('without arguments it is the short token benchmark', () => {
  assert.deepEqual(readOptions([]), { command: 'tokens', rounds: 9, secondsPerRound: 2 });
});

test('the other benchmarks are asked for by name', () => {
  assert.deepEqual(readOptions(['--soak', '30']), {
    command: 'soak',
    minutes: 30,
    tokensPerSecond: 1000,
  });
  assert.deepEqual(readOptions(['sign-in', '--tries', '20']), { command: 'sign-in', tries: 20 });
  assert.deepEqual(readOptions(['--help']), { command: 'help' });
});

for (const args of [
  ['nothing'],
  ['sign-in', 'twice'],
  ['--rounds', '0'],
  ['--rounds', '1.5'],
  ['--soak'],
  ['--soak', 'long'],
  ['--what'],
]) {
  test(`${args.join(' ')} is refused with the reason`, () => {
    assert.throws(() => readOptions(args), UsageError);
  });
}
