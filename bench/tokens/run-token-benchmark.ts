import { ensurePackages } from '../ensure-packages.ts';
import { generateLoad } from '../load/generate-load.ts';
import type { LoadResult } from '../load/read-load-result.ts';
import type { TokenBenchmarkOptions } from '../options.ts';
import { printTable } from '../report/print-table.ts';
import { writeResults } from '../report/write-results.ts';
import { checkAnswer } from './check-answer.ts';
import {
  contestantNames,
  startContestants,
  type Contestant,
  type ContestantName,
} from './contestants.ts';
import { judgeGoals, type Rounds } from './judge-goals.ts';
import { summariseRounds } from './summarise-rounds.ts';

const connections = 16;
const warmUpSeconds = 2;

/** All take turns in every round, so that whatever else happens on the computer meets them alike. */
export async function runTokenBenchmark(options: TokenBenchmarkOptions): Promise<void> {
  const { rounds, secondsPerRound } = options;
  await ensurePackages();
  const { contestants, stop } = await startContestants();
  const results: Record<ContestantName, LoadResult[]> = {
    token: [],
    discovery: [],
    keys: [],
    bareThreadPool: [],
    bareMainThread: [],
    mockServer: [],
  };
  try {
    for (const { target } of contestants) {
      await checkAnswer(target);
      await generateLoad(target, { connections, seconds: warmUpSeconds });
    }
    for (let round = 0; round < rounds; round += 1) {
      process.stdout.write(`round ${String(round + 1)} of ${String(rounds)}\n`);
      for (const { name, target } of turned(contestants, round)) {
        results[name].push(await generateLoad(target, { connections, seconds: secondsPerRound }));
      }
    }
  } finally {
    await stop();
  }
  report(results, options);
}

/** Nobody always comes after the same one. */
function turned(contestants: readonly Contestant[], round: number): readonly Contestant[] {
  const first = round % contestants.length;
  return [...contestants.slice(first), ...contestants.slice(0, first)];
}

function report(rounds: Rounds, options: TokenBenchmarkOptions): void {
  const summaries = contestantNames.map((name) => [name, summariseRounds(rounds[name])] as const);
  const goals = judgeGoals(rounds);
  printTable(
    ['', 'per second', 'p50 ms', 'p99 ms', 'worst p99', 'failures'],
    summaries.map(([name, summary]) => [
      name,
      summary.ratePerSecond.toFixed(0),
      ...[summary.p50Ms, summary.p99Ms, summary.worstP99Ms, summary.failures].map(String),
    ]),
  );
  printTable(
    ['goal', 'wanted', 'measured', ''],
    goals.map(({ name, wanted, measured, isMet }) => [
      name,
      wanted,
      measured.toFixed(2),
      isMet ? 'met' : 'missed',
    ]),
  );
  writeResults('tokens', {
    options,
    connections,
    goals,
    summaries: Object.fromEntries(summaries),
    rounds,
  });
  if (summaries.some(([, { failures }]) => failures > 0)) process.exitCode = 1;
}
