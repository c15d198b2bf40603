import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';

import { InstalledTree } from './installed-tree.mjs';

function freshClone(t: TestContext): InstalledTree {
  const root = mkdtempSync(join(tmpdir(), 'clone-'));
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  return new InstalledTree(root);
}

function install(tree: InstalledTree): void {
  mkdirSync(dirname(tree.program), { recursive: true });
  writeFileSync(tree.program, '');
  tree.markCurrent();
}

test('a fresh clone is not installed', (t) => {
  assert.equal(freshClone(t).isCurrent(), false);
});

test('an install holds until the lock file changes', (t) => {
  const tree = freshClone(t);
  install(tree);
  assert.equal(tree.isCurrent(), true);
  writeFileSync(tree.lockFile, '{"lockfileVersion":3,"packages":{}}');
  assert.equal(tree.isCurrent(), false);
});

test('an install that was cut off, or lost the project’s Node, is made again', (t) => {
  const tree = freshClone(t);
  install(tree);
  rmSync(tree.program);
  assert.equal(tree.isCurrent(), false);
});
