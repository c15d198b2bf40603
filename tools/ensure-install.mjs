// Runs before `npm start` and `npm test`, on a machine that may have nothing but Node and npm.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { isInstalled } from './install/is-installed.mjs';
import { withInstallLock } from './install/install-lock.mjs';
import { runNpm } from './install/run-npm.mjs';
import { projectNode } from './project-node.mjs';

const oldestNodeMajor = 20;

async function ensureInstall() {
  if (Number.parseInt(process.versions.node) < oldestNodeMajor) {
    throw new Error(
      `This needs Node ${String(oldestNodeMajor)} or newer; ${process.version} is running. See https://nodejs.org/`,
    );
  }
  if (isComplete()) return;
  await withInstallLock(() => {
    // Another process may have done it in the meantime.
    if (!isInstalled()) installFromLockFile();
    if (!existsSync(projectNode)) runNpm(['rebuild', 'node', '--loglevel=error']);
    if (!isComplete()) {
      throw new Error('The packages are still incomplete. Delete node_modules and try again.');
    }
  });
}

function isComplete() {
  return isInstalled() && existsSync(projectNode);
}

function installFromLockFile() {
  const started = Date.now();
  console.log('Installing packages from package-lock.json ...');
  // Production settings of the machine must not leave out the tools.
  runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

try {
  await ensureInstall();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
