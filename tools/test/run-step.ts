import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter } from 'node:path';

import { root } from '../repository.ts';
import type { Counts } from './counts.ts';
import type { Step } from './steps.ts';

export interface StepResult {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
  readonly output: string;
}

const logFolder = `${root}test-results/logs`;

/** Runs a step, keeps what it prints in a log file, and counts its tests. Never throws. */
export async function runStep(step: Step, chromePath: string | undefined): Promise<StepResult> {
  const begun = Date.now();
  await mkdir(logFolder, { recursive: true });
  const log = createWriteStream(`${logFolder}/${step.name}.log`);
  let output = '';
  let failedCommand = false;
  for (const command of step.commands) {
    const code = await run(command, chromePath, (text) => {
      output += text;
      log.write(text);
    });
    failedCommand = code !== 0;
    if (failedCommand) break;
  }
  log.end();
  const counts = count(step, output, failedCommand);
  return { step, counts, seconds: (Date.now() - begun) / 1000, output };
}

/** A runner that failed or counted nothing has failed, whatever its numbers say. */
function count(step: Step, output: string, failedCommand: boolean): Counts {
  const one = { passed: failedCommand ? 0 : 1, failed: failedCommand ? 1 : 0, skipped: 0 };
  if (!step.read) return one;
  const counts = step.read(output);
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1, skipped: 0 };
  return failedCommand && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function run(
  [program, ...args]: readonly [string, ...string[]],
  chromePath: string | undefined,
  write: (text: string) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
        NG_CLI_ANALYTICS: 'false',
        ...(chromePath ? { CHROME_BIN: chromePath } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', write);
    }
    child.once('error', (error) => {
      write(`${program} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
