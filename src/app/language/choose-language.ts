import { type Language, languages } from '../../../contract/languages';

/**
 * The language to start with: the first of the wishes that the portal speaks. Wishes are language tags
 * (`de-CH`), or lists of them in the order of preference separated by spaces, as `ui_locales` has them.
 */
export function chooseLanguage(wishes: readonly string[], otherwise: Language): Language {
  const tags = wishes.flatMap((wish) => wish.split(/\s+/));
  for (const tag of tags) {
    const spoken = languages.find((language) => language === tag.toLowerCase().split(/[-_]/)[0]);
    if (spoken) return spoken;
  }
  return otherwise;
}
