import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { root } from '../repository.ts';

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

test('docs/portal.md has a row for every kind of outcome, and no other', () => {
  const catalogue = read('src/app/auth/outcome-catalogue.ts');
  const kinds = [...catalogue.matchAll(/^ {2}(\w+): \{ tone/gm)].map(([, kind]) => kind);
  const rows = [...read('docs/portal.md').matchAll(/^\| `([a-z]\w+)` +\| .* \| .* \|$/gim)]
    .map(([, kind]) => kind)
    .filter((kind) => !['policy', 'flow', 'ui_locales', 'logo'].includes(kind ?? ''));
  assert.ok(kinds.length > 20);
  assert.deepEqual(rows.toSorted(), kinds.toSorted());
});

test('every code in docs/portal.md is read as the kind of its row', () => {
  const source = read('src/app/auth/outcome.ts');
  const rows = read('docs/portal.md').matchAll(/^\| `(\w+)` +\| (.*?) \|/gm);
  const wrong = [...rows].flatMap(([, kind = '', text = '']) =>
    [...text.matchAll(/`((?:AADB2C\d{5})|[a-z]+(?:_[a-z]+)+)`/g)]
      .map(([, code = '']) => code)
      .filter((code) => source.includes(`${code}: '`) && !source.includes(`${code}: '${kind}'`)),
  );
  // A silent call that times out, and a device without a connection, are told apart by the Session.
  assert.deepEqual(wrong, []);
});
