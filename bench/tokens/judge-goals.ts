import type { ContestantName } from './contestants.ts';
import type { Summary } from './summarise-rounds.ts';

export interface Goal {
  readonly name: string;
  readonly wanted: string;
  readonly measured: number;
  readonly isMet: boolean;
}

export type Summaries = Readonly<Record<ContestantName, Summary>>;

const bareShare = 0.8;
const documentFactor = 10;
const longestP99Ms = 30;

/** Ratios within one run: absolute numbers belong to one computer at one time. */
export function judgeGoals(summaries: Summaries): Goal[] {
  const rateOf = (name: ContestantName) => summaries[name].ratePerSecond;
  const ratio = (
    name: string,
    [one, other]: readonly [ContestantName, ContestantName],
    least: number,
  ): Goal => {
    const measured = rateOf(one) / rateOf(other);
    return { name, wanted: `>= ${String(least)}`, measured, isMet: measured >= least };
  };
  const p99 = (name: string, measured: number): Goal => ({
    name,
    wanted: `< ${String(longestP99Ms)} ms`,
    measured,
    isMet: measured < longestP99Ms,
  });
  return [
    ratio('tokens / bare server, thread pool', ['token', 'bareThreadPool'], bareShare),
    ratio('tokens / bare server, main thread', ['token', 'bareMainThread'], bareShare),
    ratio('tokens / oauth2-mock-server', ['token', 'mockServer'], 1),
    ratio('discovery / tokens', ['discovery', 'token'], documentFactor),
    ratio('keys / tokens', ['keys', 'token'], documentFactor),
    p99('p99 of tokens', summaries.token.p99Ms),
    p99('p99 of discovery', summaries.discovery.p99Ms),
    p99('p99 of keys', summaries.keys.p99Ms),
  ];
}
