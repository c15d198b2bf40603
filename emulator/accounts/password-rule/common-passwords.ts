let commonPasswords: Promise<ReadonlySet<string>> | undefined;

/**
 * Lower-cased entries. Read when the first new password is checked, so that the emulator starts
 * without waiting for them.
 */
export function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  commonPasswords ??= readDictionaries();
  return commonPasswords;
}

/** Which ones, and why not those of Wikipedia: docs/decisions/0006-block-list.md. */
async function readDictionaries(): Promise<ReadonlySet<string>> {
  const [{ dictionary: common }, ...languages] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-it'),
  ]);
  const ofLanguages = languages.flatMap(({ dictionary }) => [
    dictionary.commonWords,
    dictionary.firstnames,
    dictionary.lastnames,
  ]);
  // English has only its passphrase words: English passwords fill the list of passwords anyway.
  return new Set([common.passwords, common.diceware, ...ofLanguages].flat());
}
