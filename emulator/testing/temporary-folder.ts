import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A folder that is gone after the test. Whatever keeps files open in it has to be closed before. */
export function temporaryFolder(t: Pick<TestContext, 'after'>, close?: () => unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'b2c-'));
  t.after(async () => {
    await close?.();
    rmSync(folder, { recursive: true });
  });
  return folder;
}
