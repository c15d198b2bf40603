import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../project-node.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/**
 * Whether node_modules is what the lock file says. npm writes its own record of what it installed as
 * its last act, so an install that was cut off has none, and one made by hand counts too.
 */
export function isInstalled(root = repositoryRoot) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (locked === undefined || installed === undefined) return false;
  return (
    isSameTree(locked, installed) &&
    Object.keys(installed).every((path) => existsSync(join(root, path)))
  );
}

/**
 * Optional packages may be absent: most of them are for another platform.
 *
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 */
export function isSameTree(locked, installed) {
  return (
    Object.keys(installed).every((path) => path in locked) &&
    Object.entries(locked).every(([path, wanted]) => {
      if (path === '') return true;
      const found = installed[path];
      if (found === undefined) return wanted.optional === true;
      return found.version === wanted.version && found.integrity === wanted.integrity;
    })
  );
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function readPackages(path) {
  try {
    /** @type {{ packages: LockedPackages }} */
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    return lock.packages;
  } catch {
    // Missing or cut off: both mean that there is no complete install.
    return undefined;
  }
}
