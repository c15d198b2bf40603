import type { Parameters } from '../http/parameters.ts';
import type { PersonDraft } from './journey.ts';

/** Only these fields are read: whatever else a form carries sets nothing (ASVS 15.3.3). */
export function readPerson(form: Parameters): PersonDraft {
  return {
    givenName: textOf(form, 'givenName'),
    surname: textOf(form, 'surname'),
    correspondenceMail: textOf(form, 'correspondenceMail'),
    acceptsTerms: form.get('termsOfUse') !== undefined,
  };
}

/** One form for one name, however the keyboard composed it. */
export const textOf = (form: Parameters, name: string): string =>
  (form.get(name) ?? '').normalize('NFC').trim();
