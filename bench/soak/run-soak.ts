import { setTimeout as wait } from 'node:timers/promises';
import { ensurePackages } from '../ensure-packages.ts';
import { generateLoad } from '../load/generate-load.ts';
import type { LoadResult } from '../load/read-load-result.ts';
import type { SoakOptions } from '../options.ts';
import { printTable } from '../report/print-table.ts';
import { writeResults } from '../report/write-results.ts';
import { localB2c } from '../servers/programs.ts';
import { startServer } from '../servers/start-server.ts';
import { checkAnswer } from '../tokens/check-answer.ts';
import { discoveryTarget, keysTarget, tokenTarget } from '../tokens/targets.ts';
import { inspectMemory, inspectorUrl, type MemorySample } from './inspect-memory.ts';
import { memoryGrowth } from './memory-growth.ts';

const connections = 16;
const documentsPerSecond = 200;
const samples = 60;
const mostGrowthPercent = 5;
const megabyte = 1024 * 1024;

/** Tokens, discovery and keys at once, at a steady rate; memory is read at equal intervals. */
export async function runSoak(options: SoakOptions): Promise<void> {
  await ensurePackages();
  const { origin, complaints, stop } = await startServer(localB2c(['--inspect=127.0.0.1:0']));
  try {
    const seconds = options.minutes * 60;
    const loads = [
      { target: tokenTarget(origin), requestsPerSecond: options.tokensPerSecond },
      { target: discoveryTarget(origin), requestsPerSecond: documentsPerSecond },
      { target: keysTarget(origin), requestsPerSecond: documentsPerSecond },
    ];
    for (const { target } of loads) await checkAnswer(target);
    const loading = Promise.all(
      loads.map(({ target, requestsPerSecond }) =>
        generateLoad(target, { connections, seconds, requestsPerSecond }),
      ),
    );
    const [results, memory] = await Promise.all([
      loading,
      readMemory(inspectorUrl(complaints()), seconds),
    ]);
    report(options, results, memory);
  } finally {
    await stop();
  }
}

async function readMemory(url: string, seconds: number): Promise<MemorySample[]> {
  const read: MemorySample[] = [];
  for (let count = 0; count < samples; count += 1) {
    await wait((seconds * 1000) / samples);
    read.push(await inspectMemory(url));
  }
  return read;
}

function report(
  options: SoakOptions,
  results: readonly LoadResult[],
  memory: readonly MemorySample[],
): void {
  const growth = {
    rss: memoryGrowth(memory, 'rssBytes'),
    heapUsed: memoryGrowth(memory, 'heapUsedBytes'),
  };
  printTable(
    [
      'after garbage collection',
      'begin MB',
      'end MB',
      'growth %',
      `wanted < ${String(mostGrowthPercent)} %`,
    ],
    Object.entries(growth).map(([name, change]) => [
      name,
      ((change?.beginBytes ?? Number.NaN) / megabyte).toFixed(1),
      ((change?.endBytes ?? Number.NaN) / megabyte).toFixed(1),
      (change?.percent ?? Number.NaN).toFixed(1),
      (change?.percent ?? Number.NaN) < mostGrowthPercent ? 'met' : 'missed',
    ]),
  );
  printTable(
    ['', 'answers', 'p99 ms', 'failures'],
    results.map(({ answers, p99Ms, failures }, index) => [
      ['token', 'discovery', 'keys'][index] ?? '',
      ...[answers, p99Ms, failures].map(String),
    ]),
  );
  writeResults('soak', { options, connections, growth, results, memory });
  if (results.some(({ failures }) => failures > 0)) process.exitCode = 1;
}
