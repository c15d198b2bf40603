// npm test: every check, cheap ones first; ends with the line `N passed, N failed`.
import { NoBrowserError, provideBrowser } from './browser/provide-browser.ts';
import { type Counts, addCounts, closingLine, noCounts } from './test/counts.ts';
import { type StepResult, runStep } from './test/run-step.ts';
import { type Step, plan } from './test/steps.ts';

const shownLines = 150;
const wished = process.argv.slice(2);
const names = plan.flat(2).map((step) => step.name);
const unknown = wished.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. The steps are ${names.join(', ')}.`);
  process.exit(2);
}

const isWished = (step: Step): boolean => wished.length === 0 || wished.includes(step.name);
const chromePath = browserFor(plan.flat(2).filter(isWished));

let sum: Counts = noCounts;
for (const lanes of plan) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane.filter(isWished)) {
        const result = await runStep(step, chromePath);
        sum = addCounts(sum, result.counts);
        report(result);
      }
    }),
  );
}
console.log(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

function browserFor(steps: readonly Step[]): string | undefined {
  if (!steps.some((step) => step.needsBrowser)) return undefined;
  try {
    return provideBrowser();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    console.log(closingLine({ passed: 0, failed: 1, skipped: 0 }));
    process.exit(1);
  }
}

/** Runners name what failed at their end; the whole output is in the step's log file. */
function tail(output: string): string {
  return output.split('\n').slice(-shownLines).join('\n');
}

function report({ step, counts, seconds, output }: StepResult): void {
  if (counts.failed > 0) console.log(`\n${tail(output)}\n`);
  const mark = counts.failed > 0 ? 'failed' : 'ok';
  console.log(
    `${step.name.padEnd(8)} ${mark.padEnd(8)} ${closingLine(counts).padEnd(32)} ${seconds.toFixed(0).padStart(4)} s`,
  );
}
