import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareKeys } from './compare-keys.ts';
import type { KeyUse } from './key-use.ts';

const lookup = (key: string): KeyUse => ({ key, isLookup: true, file: 'page.html' });
const mention = (key: string): KeyUse => ({ key, isLookup: false, file: 'page.ts' });

test('nothing is said when every key has its text and every text its use', () => {
  assert.deepEqual(compareKeys([lookup('a.b'), mention('a.c')], ['a.b', 'a.c']), []);
});

test('a key without a text is missing, with the file that names it', () => {
  assert.deepEqual(compareKeys([lookup('a.b'), lookup('x.y'), mention('a.c')], ['a.b']), [
    'used but missing: a.c (page.ts)',
    'used but missing: x.y (page.html)',
  ]);
});

test('a group of texts is no text', () => {
  assert.deepEqual(compareKeys([lookup('a.b.c'), lookup('a.b')], ['a.b.c']), [
    'used but missing: a.b (page.html)',
  ]);
});

test('a text without a use is unused', () => {
  assert.deepEqual(compareKeys([lookup('a.b')], ['a.b', 'a.c']), ['unused: a.c']);
});

test('a mention outside the namespaces of the texts is something else', () => {
  assert.deepEqual(compareKeys([lookup('a.b'), mention('discover.swiss')], ['a.b']), []);
});

test('a composed key uses every text that it can mean', () => {
  assert.deepEqual(
    compareKeys([lookup('a.*.label'), lookup('b.*')], ['a.x.label', 'a.y.label', 'b.z', 'b.z.w']),
    ['unused: b.z.w'],
  );
  assert.deepEqual(compareKeys([lookup('a.*.label')], ['a.x.y.label']), [
    'unused: a.x.y.label',
    'used but missing: a.*.label (page.html)',
  ]);
});

test('a value with one of the texts composed with it has them all', () => {
  assert.deepEqual(
    compareKeys([lookup('a.*.label'), lookup('a.*.text')], ['a.x.label', 'a.x.text', 'a.y.label']),
    ['used but missing: a.y.text (beside its like)'],
  );
});

test('a key in two halves is put together', () => {
  const halves = [mention('a.*'), lookup('*.title')];
  assert.deepEqual(compareKeys(halves, ['a.x.title', 'a.y.title']), []);
  assert.deepEqual(compareKeys([...halves, lookup('*.text')], ['a.x.title']), [
    'used but missing: *.text (page.html)',
  ]);
  assert.deepEqual(
    compareKeys([...halves, lookup('*.text')], ['a.x.title', 'a.x.text', 'a.y.title']),
    ['used but missing: a.y.text (beside its like)'],
  );
  assert.deepEqual(compareKeys([mention('a.*')], ['a.x.title']), [
    'unused: a.x.title',
    'used but missing: a.* (page.ts)',
  ]);
});
