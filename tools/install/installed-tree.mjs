import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package `node` gives the scripts the project's own Node. */
const projectNode = join('node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** node_modules, and the mark of the lock file that it was last installed from. */
export class InstalledTree {
  /**
   * @param {string} root folder with package-lock.json
   * @param {string} program file of a package without which the install is of no use
   */
  constructor(root, program = projectNode) {
    this.folder = join(root, 'node_modules');
    this.program = join(this.folder, program);
    this.lockFile = join(root, 'package-lock.json');
    // npm ci begins by deleting the folder, so an install that was cut off leaves no mark.
    this.markFile = join(this.folder, '.installed-from');
  }

  isCurrent() {
    return (
      existsSync(this.program) &&
      existsSync(this.markFile) &&
      readFileSync(this.markFile, 'utf8') === this.fingerprint()
    );
  }

  markCurrent() {
    writeFileSync(this.markFile, this.fingerprint());
  }

  fingerprint() {
    return createHash('sha256').update(readFileSync(this.lockFile)).digest('hex');
  }
}

export const installedTree = new InstalledTree(root);
