import type { LoadResult } from '../load/read-load-result.ts';
import { median } from '../report/median.ts';

export interface Summary {
  readonly ratePerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly worstP99Ms: number;
  readonly failures: number;
}

/** The median of the rounds: one that another program disturbed does not count. */
export function summariseRounds(rounds: readonly LoadResult[]): Summary {
  const p99s = rounds.map(({ p99Ms }) => p99Ms);
  return {
    ratePerSecond: median(rounds.map(({ ratePerSecond }) => ratePerSecond)),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(p99s),
    worstP99Ms: Math.max(...p99s),
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
  };
}
