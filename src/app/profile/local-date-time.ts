import type { Language } from '../../../contract/languages';

/** English as the portal writes it is British, German Swiss, and so on. */
const locales: Record<Language, string> = { de: 'de-CH', en: 'en-GB', fr: 'fr-CH', it: 'it-CH' };

/** A time stamp (ISO 8601) as a person of that language writes it; unchanged where it is none. */
export function localDateTime(timestamp: string, language: Language): string {
  const time = new Date(timestamp);
  if (Number.isNaN(time.getTime())) return timestamp;
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(time);
}
