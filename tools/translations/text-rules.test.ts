import assert from 'node:assert/strict';
import { test } from 'node:test';

import { flatTexts } from './flat-texts.ts';
import { badTexts, differences, untranslated } from './text-rules.ts';

const texts = (...entries: (readonly [string, string])[]) => new Map(entries);

test('every text has its whole key', () => {
  assert.deepEqual(
    [...flatTexts({ a: { b: 'B', c: { d: 'D' } }, e: 'E' })],
    [
      ['a.b', 'B'],
      ['a.c.d', 'D'],
      ['e', 'E'],
    ],
  );
});

for (const [text, why] of [
  ['', 'says nothing'],
  ['Well done!', 'exclaims'],
  ["It's here", 'has a straight apostrophe; it is ’'],
  ['The "portal"', 'has straight quotation marks'],
  ['Ends here. ', 'has a blank at its edge'],
] as const)
  test(`the text [${text}] ${why}`, () => {
    assert.deepEqual(badTexts('en', texts(['a.b', text])), [`en a.b ${why}`]);
  });

test('German is spelt the Swiss way', () => {
  assert.deepEqual(badTexts('de', texts(['a.b', 'Straße'], ['a.c', 'Strasse'])), [
    'de a.b is not spelt the Swiss way',
  ]);
});

test('French keeps a double mark with its word', () => {
  assert.equal(badTexts('fr', texts(['a.b', 'Voici :'])).length, 1);
  assert.deepEqual(badTexts('fr', texts(['a.b', 'Voici\u202f:'])), []);
});

test('languages have the same texts with the same parameters', () => {
  const source = texts(['a.b', 'For {{ name }} and {{ other }}'], ['a.c', 'C']);
  assert.deepEqual(
    differences('fr', texts(['a.b', '{{ other }} et {{ name }}'], ['a.c', 'C']), source),
    [],
  );
  assert.deepEqual(
    differences('fr', texts(['a.b', 'Pour {{ nom }}'], ['a.d', 'D {{ x }}']), source),
    ['fr lacks a.c', 'fr alone has a.d', 'fr fills a.b differently'],
  );
});

test('a text that two languages share is told, unless its words are the same in both', () => {
  const languages = new Map([
    ['de', texts(['a.b', 'Test'], ['a.c', 'Hello'])],
    ['en', texts(['a.b', 'Test'], ['a.c', 'Hello'])],
  ]);
  assert.deepEqual(untranslated(languages, new Set(['Test'])), [
    'de and en both say “Hello” (a.c)',
  ]);
});
