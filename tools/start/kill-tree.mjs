import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Kills a part with everything that it started, such as the compiler service of the portal.
 *
 * @param {number} pid also the id of its process group
 */
export function killTree(pid) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
