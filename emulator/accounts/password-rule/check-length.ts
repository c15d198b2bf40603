import type { PasswordLimits } from './password-limits.ts';

/** Nothing is cut off: a password is taken as a whole or not at all (ASVS 5, 6.2.8). */
export function checkLength(
  password: string,
  { shortest, longest }: PasswordLimits,
): 'tooShort' | 'tooLong' | undefined {
  const length = Array.from(password).length;
  if (length < shortest) return 'tooShort';
  if (length > longest) return 'tooLong';
  return undefined;
}
