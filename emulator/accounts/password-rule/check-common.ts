const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Passwords that are guessed first (SP 800-63B, 3.1.1.2; ASVS 5, 6.2.4). Nothing fuzzier than this: a
 * list that also refuses what only resembles its entries costs people more tries than guessers.
 */
export function checkCommon(
  password: string,
  commonPasswords: ReadonlySet<string>,
): 'tooCommon' | undefined {
  const lowerCased = password.toLowerCase();
  const isCommon =
    commonPasswords.has(lowerCased) || commonPasswords.has(withoutOuterSigns(lowerCased));
  return isCommon ? 'tooCommon' : undefined;
}

/** People put a sign before or after a common password to please a rule. */
function withoutOuterSigns(text: string): string {
  const characters = Array.from(text);
  const isInner = (character: string): boolean => letterOrDigit.test(character);
  return characters
    .slice(characters.findIndex(isInner), characters.findLastIndex(isInner) + 1)
    .join('');
}
