import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

import { withInstallLock } from './install-lock.mjs';

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'lock-'));
  t.after(() => {
    rmSync(path, { recursive: true });
  });
  return path;
}

test('the lock is held while installing and given back', async (t) => {
  const path = folder(t);
  let isHeld = false;
  await withInstallLock(() => {
    isHeld = existsSync(join(path, 'install.lock'));
  }, path);
  assert.equal(isHeld, true);
  assert.equal(existsSync(join(path, 'install.lock')), false);
});

test('it is given back when installing fails', async (t) => {
  const path = folder(t);
  const install = () => {
    throw new Error('no network');
  };
  await assert.rejects(withInstallLock(install, path), /no network/);
  assert.equal(existsSync(join(path, 'install.lock')), false);
});

test('the lock of a command that is gone is taken over', async (t) => {
  const path = folder(t);
  const idOfNobody = 2 ** 22 + 1;
  writeFileSync(join(path, 'install.lock'), String(idOfNobody));
  let isInstalled = false;
  await withInstallLock(() => {
    isInstalled = true;
  }, path);
  assert.equal(isInstalled, true);
});

test('an old lock is taken over, whatever it says', async (t) => {
  const path = folder(t);
  const lockFile = join(path, 'install.lock');
  for (const content of ['', String(process.pid)]) {
    writeFileSync(lockFile, content);
    utimesSync(lockFile, new Date(0), new Date(0));
    let isInstalled = false;
    await withInstallLock(() => {
      isInstalled = true;
    }, path);
    assert.equal(isInstalled, true);
  }
});
