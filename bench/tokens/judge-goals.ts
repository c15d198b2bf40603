import type { LoadResult } from '../load/read-load-result.ts';
import { median } from '../report/median.ts';
import type { ContestantName } from './contestants.ts';

export interface Goal {
  readonly name: string;
  readonly wanted: string;
  readonly measured: number;
  readonly isMet: boolean;
}

/** The results of all rounds in their order. */
export type Rounds = Readonly<Record<ContestantName, readonly LoadResult[]>>;

const bareShare = 0.8;
const documentFactor = 10;
const longestP99Ms = 30;

/**
 * Ratios within one round, and of them the median: absolute numbers belong to one computer at one time,
 * and what disturbs a round disturbs all in it.
 */
export function judgeGoals(rounds: Rounds): Goal[] {
  const ratio = (
    name: string,
    [one, other]: readonly [ContestantName, ContestantName],
    least: number,
  ): Goal => {
    const measured = median(
      rounds[one].map(
        ({ ratePerSecond }, round) => ratePerSecond / (rounds[other][round]?.ratePerSecond ?? 0),
      ),
    );
    return { name, wanted: `>= ${String(least)}`, measured, isMet: measured >= least };
  };
  const p99 = (name: ContestantName): Goal => {
    const measured = median(rounds[name].map(({ p99Ms }) => p99Ms));
    const wanted = `< ${String(longestP99Ms)} ms`;
    return { name: `p99 of ${name}, ms`, wanted, measured, isMet: measured < longestP99Ms };
  };
  return [
    ratio('tokens / bare server, thread pool', ['token', 'bareThreadPool'], bareShare),
    ratio('tokens / bare server, main thread', ['token', 'bareMainThread'], bareShare),
    ratio('tokens / oauth2-mock-server', ['token', 'mockServer'], 1),
    ratio('discovery / tokens', ['discovery', 'token'], documentFactor),
    ratio('keys / tokens', ['keys', 'token'], documentFactor),
    p99('token'),
    p99('discovery'),
    p99('keys'),
  ];
}
