import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareKeys } from './compare-keys.ts';
import { portalKeys, portalTexts } from './read-portal.ts';
import { badTexts, differences, untranslated } from './text-rules.ts';

/** Words that are the same in more than one language. */
const sharedWords = new Set([
  'E-mail',
  'Identification',
  'Local',
  'Pages',
  'Password',
  'Portal',
  'Production',
  'Profil',
  'Test',
]);

const languages = portalTexts();
const english = languages.get('en') ?? new Map<string, string>();

test('the portal uses every text, and has every text that it uses', () => {
  assert.deepEqual(compareKeys(portalKeys(), [...english.keys()]), []);
});

test('every language has the same texts with the same parameters', () => {
  const found = [...languages].flatMap(([language, texts]) =>
    differences(language, texts, english),
  );
  assert.deepEqual(found, []);
});

test('every text is spelt the way of its language', () => {
  assert.deepEqual(
    [...languages].flatMap(([language, texts]) => badTexts(language, texts)),
    [],
  );
});

test('every text is written in its own language', () => {
  assert.deepEqual(untranslated(languages, sharedWords), []);
});
