import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync(new URL('../docs/emulator-fidelity.md', import.meta.url), 'utf8');

test('every test that the page on fidelity names exists', () => {
  const named = [...page.matchAll(/`((?:[\w-]+\/)+[\w-]+\.test\.ts)`/g)].map(([, path]) => path);
  assert.ok(named.length > 30);
  const missing = named.filter((path) => !existsSync(new URL(path ?? '', import.meta.url)));
  assert.deepEqual(missing, []);
});
