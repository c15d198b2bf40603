import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './choose-language.ts';

const choose = (uiLocales?: string, acceptLanguage?: string) =>
  chooseLanguage({ uiLocales, acceptLanguage, fallback: 'en' });

test('ui_locales goes first', () => {
  assert.equal(choose('de', 'fr'), 'de');
  assert.equal(choose('rm it-CH', 'fr'), 'it');
});

test('then what the browser prefers', () => {
  assert.equal(choose(undefined, 'rm, de-CH;q=0.7, fr-CH;q=0.9'), 'fr');
  assert.equal(choose('xx', 'it'), 'it');
  assert.equal(choose('', 'de;q=0, fr;q=x, it;q=0.1'), 'it');
});

test('then the default', () => {
  assert.equal(choose(), 'en');
  assert.equal(choose('__proto__', '*'), 'en');
});
