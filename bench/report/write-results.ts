import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../.local/bench/', import.meta.url);

/** Beside the other files of this computer that no commit takes. */
export function writeResults(name: string, results: object): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new URL(`${name}.json`, folder);
  const machine = { node: process.version, platform: process.platform, cores: cpus().length };
  const content = { measuredAt: new Date().toISOString(), machine, ...results };
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
  process.stdout.write(`\nWritten to ${relative(process.cwd(), fileURLToPath(file))}\n`);
}
