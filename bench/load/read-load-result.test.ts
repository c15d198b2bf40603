import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLoadResult } from './read-load-result.ts';

const printed = {
  duration: 2,
  requests: { total: 110 },
  statusCodeStats: { '200': { count: 100 }, '503': { count: 10 } },
  errors: 2,
  timeouts: 1,
  latency: { p50: 3, p99: 9 },
};

test('only answers with status 200 count, everything else is a failure', () => {
  assert.deepEqual(readLoadResult(JSON.stringify(printed)), {
    ratePerSecond: 50,
    p50Ms: 3,
    p99Ms: 9,
    answers: 100,
    failures: 13,
  });
});

test('no answer at all is a rate of nothing', () => {
  const silent = { ...printed, requests: { total: 0 }, statusCodeStats: {} };
  assert.equal(readLoadResult(JSON.stringify(silent)).ratePerSecond, 0);
});

test('another output than the expected one is no result', () => {
  assert.throws(() => readLoadResult('{"duration":2}'));
});
