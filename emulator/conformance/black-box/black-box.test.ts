import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { listCases } from '../../testing/black-box/black-box.ts';

const files = globSync('*.test.ts', { cwd: new URL('.', import.meta.url) })
  .filter((file) => file !== 'black-box.test.ts')
  .map((file) => new URL(file, import.meta.url));

/** A module of the OpenID conformance suite, a section of a standard, a line of our checklist, a code. */
const rule =
  /^(?:oidcc-[\w-]+|rfc\d{4}-[\d.a-z]+|openid-connect-core-[\d.]+|multiple-response-types-\d|op-\d\d|aadb2c\d{5}): \S/;

test('the black-box suite has at least 120 different cases, each named after its rule', async () => {
  const names = await listCases(files);
  assert.ok(new Set(names).size >= 120, `${String(names.length)} cases`);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
  assert.deepEqual(
    names.filter((name) => !rule.test(name)),
    [],
  );
});

test('it names at least 20 modules of the OpenID conformance suite', async () => {
  const modules = (await listCases(files)).flatMap((name) => /^oidcc-[\w-]+/.exec(name)?.[0] ?? []);
  assert.ok(new Set(modules).size >= 20, [...new Set(modules)].join(', '));
});
