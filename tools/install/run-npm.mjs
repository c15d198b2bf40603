import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Runs npm and throws with advice when it fails.
 *
 * @param {readonly string[]} args
 * @param {string} folder of the package.json
 */
export function runNpm(args, folder = root) {
  const { command, leading, shell } = findNpm();
  const { status, error } = spawnSync(command, [...leading, ...args, ...quiet], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  if (error !== undefined) {
    throw new Error(`npm cannot be started (${error.message}). Install Node with npm.`);
  }
  if (status !== 0) {
    throw new Error(
      `npm ${args[0] ?? ''} failed (see above). It needs the network once: check the connection, ` +
        'a proxy (npm config get proxy) and write access to this folder, then try again.',
    );
  }
}

/**
 * The npm that runs this script, with the Node that runs it: during `npm ci` the project's own Node
 * is deleted and made again.
 *
 * @returns {{ command: string, leading: string[], shell: boolean }}
 */
function findNpm() {
  const { npm_execpath: npmScript, npm_node_execpath: npmNode } = process.env;
  if (npmScript?.endsWith('.js') === true && existsSync(npmScript)) {
    return { command: npmNode ?? process.execPath, leading: [npmScript], shell: false };
  }
  const folder = dirname(process.execPath);
  const beside = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js']
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  if (beside !== undefined) return { command: process.execPath, leading: [beside], shell: false };
  // On Windows npm is a batch file, which only a shell starts; no argument here needs quoting.
  return { command: 'npm', leading: [], shell: process.platform === 'win32' };
}
