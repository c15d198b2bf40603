import { Service } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

import type { Language } from '../../../contract/languages';
import english from '../../i18n/en.json';

const loaders: Record<Language, () => Promise<Translation>> = {
  // English comes with the application, so that a text is there even when a chunk does not arrive.
  en: () => Promise.resolve(english),
  de: () => import('../../i18n/de.json').then((texts) => texts.default),
  fr: () => import('../../i18n/fr.json').then((texts) => texts.default),
  it: () => import('../../i18n/it.json').then((texts) => texts.default),
};

/** Brings the texts of a language as a hashed chunk of the build. */
@Service()
export class TranslationLoader implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    return loaders[language as Language]();
  }
}
