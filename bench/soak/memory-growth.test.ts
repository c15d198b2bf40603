import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryGrowth } from './memory-growth.ts';

const samples = (...megabytes: number[]) =>
  megabytes.map((rssBytes) => ({ rssBytes, heapUsedBytes: 2 * rssBytes }));

test('growth counts from after the warm-up to the end', () => {
  const growth = memoryGrowth(samples(10, 100, 100, 100, 101, 102, 103, 110, 110, 110), 'rssBytes');
  assert.deepEqual([growth?.beginBytes, growth?.endBytes], [100, 110]);
  assert.ok(Math.abs((growth?.percent ?? 0) - 10) < 0.001);
});

test('too few samples say nothing', () => {
  assert.equal(memoryGrowth(samples(10, 100, 100, 100, 101), 'heapUsedBytes'), undefined);
});
