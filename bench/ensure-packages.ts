import { fileURLToPath } from 'node:url';
import { withInstallLock } from '../tools/install/install-lock.mjs';
import { InstalledTree } from '../tools/install/installed-tree.mjs';
import { runNpm } from '../tools/install/run-npm.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Load generator and peer are installed here alone, from the benchmark's own lock file. */
export async function ensurePackages(): Promise<void> {
  const tree = new InstalledTree(folder, 'autocannon/autocannon.js');
  if (tree.isCurrent()) return;
  await withInstallLock(() => {
    // Another command may have done it in the meantime.
    if (tree.isCurrent()) return;
    process.stdout.write('Installing the packages of the benchmark.\n');
    runNpm(['ci'], folder);
    tree.markCurrent();
  });
}
