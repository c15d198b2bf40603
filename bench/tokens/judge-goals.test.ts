import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoadResult } from '../load/read-load-result.ts';
import { judgeGoals, type Rounds } from './judge-goals.ts';
import { summariseRounds } from './summarise-rounds.ts';

const at = (ratePerSecond: number, p99Ms = 10): LoadResult[] => [
  { ratePerSecond, p50Ms: 1, p99Ms, answers: 1, failures: 0 },
];
const good: Rounds = {
  token: at(800),
  discovery: at(8000),
  keys: at(9000),
  bareThreadPool: at(1000),
  bareMainThread: at(900),
  mockServer: at(500),
};
const missed = (rounds: Partial<Rounds>): string[] =>
  judgeGoals({ ...good, ...rounds })
    .filter(({ isMet }) => !isMet)
    .map(({ name }) => name);

test('goals that are just reached are met', () => {
  assert.deepEqual(missed({}), []);
});

test('each goal is missed by itself', () => {
  assert.deepEqual(missed({ bareThreadPool: at(1001) }), ['tokens / bare server, thread pool']);
  assert.deepEqual(missed({ bareMainThread: at(1001) }), ['tokens / bare server, main thread']);
  assert.deepEqual(missed({ mockServer: at(801) }), ['tokens / oauth2-mock-server']);
  assert.deepEqual(missed({ discovery: at(7999) }), ['discovery / tokens']);
  assert.deepEqual(missed({ keys: at(7999) }), ['keys / tokens']);
  assert.deepEqual(missed({ keys: at(9000, 30) }), ['p99 of keys, ms']);
});

test('a ratio is one of neighbours in a round, and the median of the rounds counts', () => {
  const rounds = {
    ...good,
    token: [...at(80), ...at(850), ...at(900)],
    bareThreadPool: [...at(100), ...at(1000), ...at(9000)],
  };
  assert.equal(judgeGoals(rounds)[0]?.measured, 0.8);
});

test('one disturbed round does not count, its failures do', () => {
  const round = { ratePerSecond: 100, p50Ms: 1, p99Ms: 2, answers: 1, failures: 0 };
  const disturbed = { ratePerSecond: 1, p50Ms: 90, p99Ms: 900, answers: 1, failures: 3 };
  const { ratePerSecond, p99Ms, worstP99Ms, failures } = summariseRounds([round, disturbed, round]);
  assert.deepEqual([ratePerSecond, p99Ms, worstP99Ms, failures], [100, 2, 900, 3]);
});
