import type { PasswordLimits } from './password-limits.ts';

/** Letters without case, as in Arabic, count as symbols: B2C has no fifth class for them. */
const classes = [
  /\p{Ll}/u,
  /\p{Lu}/u,
  /\p{Nd}/u,
  /[^\p{Ll}\p{Lu}\p{Nd}\p{Cc}\p{Cs}\p{Cn}]/u,
] as const;

export function checkClasses(
  password: string,
  { leastClasses }: PasswordLimits,
): 'tooFewClasses' | undefined {
  const used = classes.filter((characters) => characters.test(password));
  return used.length < leastClasses ? 'tooFewClasses' : undefined;
}
