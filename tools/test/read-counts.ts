import { stripVTControlCharacters } from 'node:util';

import type { Counts } from './counts.ts';

/** Reads a runner's output; `undefined` where it holds no result, as after a crash. */
export type ReadCounts = (output: string) => Counts | undefined;

/** Karma's last line: `Executed 9 of 10 (1 FAILED) (skipped 1) (0.4 secs / 0.3 secs)`. */
export const readKarma: ReadCounts = (output) => {
  const plain = stripVTControlCharacters(output);
  const line = [...plain.matchAll(/Executed (\d+) of \d+(.*)/g)].at(-1);
  if (!line) return undefined;
  const executed = Number(line[1]);
  const failed = Number(/\((\d+) FAILED\)/.exec(line[2] ?? '')?.[1] ?? 0);
  const skipped = Number(/skipped (\d+)/.exec(line[2] ?? '')?.[1] ?? 0);
  return { passed: executed - failed, failed, skipped };
};

/** The closing lines of `node --test`: `ℹ pass 9`, `ℹ fail 1`, … */
export const readNodeTest: ReadCounts = (output) => {
  const plain = stripVTControlCharacters(output);
  const read = (word: string): number | undefined => {
    const found = [...plain.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, 'gm'))].at(-1)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const passed = read('pass');
  const failed = read('fail');
  if (passed === undefined || failed === undefined) return undefined;
  return {
    passed,
    failed: failed + (read('cancelled') ?? 0),
    skipped: (read('skipped') ?? 0) + (read('todo') ?? 0),
  };
};

/** Playwright's closing lines: `1 failed`, `2 skipped`, `9 passed (46.0s)`; a flaky test is a failed one. */
export const readPlaywright: ReadCounts = (output) => {
  const plain = stripVTControlCharacters(output);
  const read = (word: string): number =>
    Number([...plain.matchAll(new RegExp(`^\\s+(\\d+) ${word}`, 'gm'))].at(-1)?.[1] ?? 0);
  const counts = {
    passed: read('passed'),
    failed: read('failed') + read('flaky') + read('interrupted'),
    skipped: read('skipped') + read('did not run'),
  };
  return counts.passed + counts.failed > 0 ? counts : undefined;
};
