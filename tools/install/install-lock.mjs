import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pollMs = 250;
/** Longer than any install takes: whoever held the lock is gone, whatever its process number says. */
const longestInstallMs = 15 * 60_000;

/**
 * Two commands in one clone must not install at the same time: `npm ci` starts by deleting everything.
 * The second one waits, unless the holder is gone.
 *
 * @param {() => void} install
 */
export async function withInstallLock(install, folder = join(root, '.local')) {
  const lockFile = join(folder, 'install.lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let isAnnounced = false;
  while (!take(lockFile)) {
    if (isAbandoned(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!isAnnounced)
      console.log(`Another command is installing; waiting for it to give back ${lockFile}`);
    isAnnounced = true;
    await wait(pollMs);
  }
  try {
    install();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** @param {string} lockFile */
function take(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lockFile */
function isAbandoned(lockFile) {
  try {
    if (Date.now() - statSync(lockFile).mtimeMs > longestInstallMs) return true;
    const holder = Number.parseInt(readFileSync(lockFile, 'utf8'));
    // Still being written: the holder is alive.
    if (Number.isNaN(holder)) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
