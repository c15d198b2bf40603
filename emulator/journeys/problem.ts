import { z } from 'zod';

/** Everything that can be wrong with what a person entered; each has a text in each language. */
export const fieldProblems = [
  'signInNameMissing',
  'passwordMissing',
  'wrongCredentials',
  'signInThrottled',
  'emailMissing',
  'emailMalformed',
  'emailTooLong',
  'emailNotVerified',
  'emailTaken',
  'emailUnknown',
  'mailsThrottled',
  'codeMissing',
  'codeWrong',
  'codeExpired',
  'codeUsedUp',
  'codesThrottled',
  'newPasswordMissing',
  'tooShort',
  'tooLong',
  'unprintable',
  'tooFewClasses',
  'tooCommon',
  'likeOwnData',
  'reenterPasswordMissing',
  'passwordsDiffer',
  'passwordsAgain',
  'givenNameMissing',
  'surnameMissing',
  'nameTooLong',
  'nameForbidden',
  'correspondenceMailMissing',
  'correspondenceMailMalformed',
  'termsNotAccepted',
  'accountMissing',
  'accountMalformed',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];

const fields = [
  'signInName',
  'password',
  'email',
  'verificationCode',
  'newPassword',
  'reenterPassword',
  'givenName',
  'surname',
  'correspondenceMail',
  'termsOfUse',
  'account',
] as const;
export type Field = (typeof fields)[number];

/** What a page has to say about the last try: about a field, or about all of it. */
export const problemSchema = z.object({
  field: z.enum([...fields, 'page']),
  code: z.enum(fieldProblems),
  /** Fills `{0}` of the text. */
  seconds: z.number().optional(),
});
export type Problem = Readonly<z.output<typeof problemSchema>>;
