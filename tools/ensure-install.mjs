// Runs before `npm start` and `npm test`, on whatever Node the machine has and before any package is
// there: so nothing but Node's own modules, and no TypeScript.
import { existsSync } from 'node:fs';

import { installedTree } from './install/installed-tree.mjs';
import { withInstallLock } from './install/install-lock.mjs';
import { runNpm } from './install/run-npm.mjs';

const oldestNode = 20;

async function ensureInstall() {
  if (Number.parseInt(process.versions.node) < oldestNode)
    throw new Error(
      `This needs Node ${String(oldestNode)} or newer; this is Node ${process.versions.node}. See https://nodejs.org/`,
    );
  if (installedTree.isCurrent()) return;
  await withInstallLock(() => {
    // Another command may have done it in the meantime.
    if (!installedTree.isCurrent()) install();
  });
}

function install() {
  const begun = Date.now();
  console.log(
    existsSync(installedTree.folder)
      ? 'Installing packages, since the lock file has changed.'
      : 'Installing packages, once.',
  );
  // Windows can not delete the Node that runs this very file, so there it is updated in place.
  const isInTheWay =
    process.platform === 'win32' && process.execPath.startsWith(installedTree.folder);
  // A machine set to production must not leave out the tools.
  runNpm([isInTheWay ? 'install' : 'ci', '--include=dev']);
  // The package `node` brings its binary by an install script, which some settings skip.
  if (!existsSync(installedTree.program)) runNpm(['rebuild', 'node']);
  if (!existsSync(installedTree.program))
    throw new Error(
      'The package "node" brought no Node: allow its install script, then try again.',
    );
  installedTree.markCurrent();
  console.log(`Installed in ${((Date.now() - begun) / 1000).toFixed()} s.`);
}

try {
  await ensureInstall();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
