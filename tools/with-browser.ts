// with-browser.ts PROGRAM ARGUMENT...: runs a program of node_modules/.bin with CHROME_BIN set.
import { spawnSync } from 'node:child_process';

import { NoBrowserError, provideBrowser } from './browser/provide-browser.ts';

const [program, ...args] = process.argv.slice(2);
if (!program) {
  console.error('Usage: node tools/with-browser.ts PROGRAM ARGUMENT...');
  process.exit(2);
}
try {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CHROME_BIN: provideBrowser() },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
