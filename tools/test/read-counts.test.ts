import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addCounts, closingLine } from './counts.ts';
import { readKarma, readPlaywright, readNodeTest } from './read-counts.ts';

test('Karma: all passed, in colour', () => {
  const output =
    '....\nChrome Headless 156.0.0.0 (Linux 0.0.0): Executed 166 of 166\u001b[32m SUCCESS\u001b[39m (0.461 secs / 0.386 secs)\n';
  assert.deepEqual(readKarma(output), { passed: 166, failed: 0, skipped: 0 });
});

test('Karma: failed and skipped ones', () => {
  const output =
    'Executed 3 of 10 SUCCESS\nExecuted 9 of 10 (2 FAILED) (skipped 1) (0.1 secs / 0.1 secs)';
  assert.deepEqual(readKarma(output), { passed: 7, failed: 2, skipped: 1 });
});

test('node --test: the closing lines count, cancelled ones as failed', () => {
  const output =
    '✔ pass 1\nℹ tests 5\nℹ suites 0\n\u001b[34mℹ pass 2\u001b[39m\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\n';
  assert.deepEqual(readNodeTest(output), { passed: 2, failed: 2, skipped: 1 });
});

test('Playwright: a flaky test is a failed one', () => {
  const output =
    '  1 failed\n    e2e/a.spec.ts:1:1 › title\n  1 flaky\n    e2e/b.spec.ts\n  2 skipped\n  19 passed (53.8s)\n';
  assert.deepEqual(readPlaywright(output), { passed: 19, failed: 2, skipped: 2 });
});

test('no result is no success', () => {
  for (const output of ['', 'Error: Cannot find module', '1..0']) {
    assert.equal(readKarma(output), undefined);
    assert.equal(readNodeTest(output), undefined);
    assert.equal(readPlaywright(output), undefined);
  }
});

test('the closing line is the sum', () => {
  const sum = addCounts({ passed: 2, failed: 1, skipped: 0 }, { passed: 3, failed: 0, skipped: 0 });
  assert.equal(closingLine(sum), '5 passed, 1 failed');
  assert.equal(closingLine({ ...sum, skipped: 2 }), '5 passed, 1 failed, 2 skipped');
});
