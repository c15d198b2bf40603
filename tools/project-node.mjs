import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';

/** The Node that the lock file pins (package `node`), whatever the machine has. */
export const projectNode = join(
  repositoryRoot,
  'node_modules/node/bin',
  isWindows ? 'node.exe' : 'node',
);

export function isProjectNode() {
  return existsSync(projectNode) && realpathSync(process.execPath) === realpathSync(projectNode);
}

/**
 * Runs the same command again with the project's Node and ends as it ends. It gets a session of its
 * own and every signal from here, because one that the terminal sends to both would count twice.
 */
export function continueWithProjectNode() {
  const child = spawn(projectNode, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: !isWindows,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!isWindows) child.kill(signal);
    });
  }
  // A channel from whoever started this command ends with them; pass that on.
  process.on('disconnect', () => {
    child.disconnect();
  });
  child.on('error', (error) => {
    console.error(`Cannot start ${projectNode}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
