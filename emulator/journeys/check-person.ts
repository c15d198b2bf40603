import { isEmail } from './check-email.ts';
import type { PersonDraft } from './journey.ts';
import type { Problem } from './problem.ts';

/** What every account needs to know about its person, in the order of the page. */
export function checkPerson(draft: PersonDraft, { hasTerms }: { hasTerms: boolean }): Problem[] {
  return [
    ...checkName('givenName', draft.givenName, 'givenNameMissing'),
    ...checkName('surname', draft.surname, 'surnameMissing'),
    ...checkCorrespondenceMail(draft.correspondenceMail),
    ...(hasTerms && !draft.acceptsTerms
      ? [{ field: 'termsOfUse', code: 'termsNotAccepted' } as const]
      : []),
  ];
}

/** `givenName` and `surname` of Azure AD have 64 characters at most. */
const longestName = 64;

/**
 * Markup and invisible characters serve no name, but those who show it elsewhere. The joiners U+200C
 * and U+200D belong to Persian names and to emoji.
 */
const forbidden = /[<>\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

function checkName(
  field: 'givenName' | 'surname',
  name: string,
  missing: 'givenNameMissing' | 'surnameMissing',
): Problem[] {
  if (name === '') return [{ field, code: missing }];
  if (Array.from(name).length > longestName) return [{ field, code: 'nameTooLong' }];
  return forbidden.test(name) ? [{ field, code: 'nameForbidden' }] : [];
}

function checkCorrespondenceMail(mail: string): Problem[] {
  const field = 'correspondenceMail';
  if (mail === '') return [{ field, code: 'correspondenceMailMissing' }];
  return isEmail(mail) ? [] : [{ field, code: 'correspondenceMailMalformed' }];
}
