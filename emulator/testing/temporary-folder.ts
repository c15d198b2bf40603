import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A test, or with `{ after }` of `node:test` all tests of a file. */
export interface Test {
  readonly after: (tidyUp: () => Promise<void>) => void;
}

/** A folder that is gone after the test. Whatever keeps files open in it has to be closed before. */
export function temporaryFolder(t: Test, close?: () => unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'b2c-'));
  t.after(async () => {
    await close?.();
    rmSync(folder, { recursive: true });
  });
  return folder;
}
