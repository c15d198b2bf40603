import type { Language } from '../../../contract/languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Texts } from './texts.ts';

export const textsByLanguage: Readonly<Record<Language, Texts>> = { de, en, fr, it };

/** Each language in its own words, as a person who reads no other would look for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  fr: 'Français',
  it: 'Italiano',
};
