import { checkClasses } from './check-classes.ts';
import { checkCommon } from './check-common.ts';
import { checkLength } from './check-length.ts';
import { checkOwnData, type OwnData } from './check-own-data.ts';
import { checkPrintable } from './check-printable.ts';
import { passwordLimits, type PasswordMode } from './password-limits.ts';

export type { OwnData, PasswordMode };
export { passwordLimits };

export type PasswordFault =
  'tooShort' | 'tooLong' | 'unprintable' | 'tooFewClasses' | 'tooCommon' | 'likeOwnData';

export interface NewPasswordContext {
  readonly mode: PasswordMode;
  readonly own: OwnData;
  /** From `loadCommonPasswords`. */
  readonly commonPasswords: ReadonlySet<string>;
}

/** All that is wrong with a new password, so that one more try is enough; empty when it is good. */
export function checkNewPassword(
  password: string,
  { mode, own, commonPasswords }: NewPasswordContext,
): PasswordFault[] {
  // The form that is hashed, so that a password is judged by the characters that are kept.
  const normalised = password.normalize('NFKC');
  const limits = passwordLimits[mode];
  return [
    checkLength(normalised, limits),
    checkPrintable(normalised),
    checkClasses(normalised, limits),
    checkCommon(normalised, commonPasswords),
    checkOwnData(normalised, own),
  ].filter((fault) => fault !== undefined);
}
