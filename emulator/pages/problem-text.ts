import type { Language } from '../../contract/languages.ts';
import type { Problem } from '../journeys/problem.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

/** `{0}` of a text is how long to wait. */
export const problemText = ({ code, seconds }: Problem, language: Language): string =>
  textsByLanguage[language].problems[code].replace('{0}', () => duration(seconds ?? 0, language));

/** "5 seconds", and from two minutes on "15 minutes". */
function duration(seconds: number, language: Language): string {
  const isLong = seconds >= 120;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(isLong ? Math.ceil(seconds / 60) : seconds);
}
