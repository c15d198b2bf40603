import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../contract/languages.ts';
import { textsByLanguage } from './texts-by-language.ts';

const allTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(Reflect.apply(value, undefined, ['7']))];
  return Object.values(value ?? {}).flatMap(allTexts);
};

test('no text is empty, shouts, or uses a sharp s', () => {
  for (const language of languages) {
    for (const text of allTexts(textsByLanguage[language])) {
      assert.match(text, /^[^!ß]+$/, `${language}: ${text}`);
    }
  }
});

test('no language borrows a sentence from another', () => {
  const sentences = languages.flatMap((language) =>
    allTexts(textsByLanguage[language]).filter((text) => text.split(' ').length > 2),
  );
  const repeated = sentences.filter((text, index) => sentences.indexOf(text) !== index);
  assert.deepEqual(repeated, []);
});
