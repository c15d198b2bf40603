import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNewPassword, type PasswordFault, type PasswordMode } from './check-new-password.ts';
import { loadCommonPasswords } from './common-passwords.ts';

const commonPasswords = await loadCommonPasswords();
const own = {
  email: 'corinne.eiger@example.com',
  givenName: 'Corinne',
  surname: 'Eiger',
  tenantName: 'partnerlocal.onmicrosoft.com',
  applicationName: 'Partner portal',
};
const check = (password: string, mode: PasswordMode) =>
  checkNewPassword(password, { mode, own, commonPasswords });

type Faults = readonly PasswordFault[];
const good: Faults = [];

/** What it is, the password, its faults in the mode b2c and in the mode nist. */
const table: readonly (readonly [string, string, Faults, Faults])[] = [
  // Length
  ['nothing', '', ['tooShort', 'tooFewClasses'], ['tooShort']],
  ['7 characters', 'Gl4cier', ['tooShort'], ['tooShort']],
  ['8 characters', 'Gl4ciers', good, good],
  ['63 characters', 'Gl4' + 'ciers'.repeat(12), good, good],
  ['64 characters', 'Gl4c' + 'ciers'.repeat(12), good, good],
  ['65 characters', 'Gl4ci' + 'ciers'.repeat(12), ['tooLong'], good],
  ['128 characters', 'Gl4' + 'ciers'.repeat(25), ['tooLong'], good],
  ['129 characters', 'Gl4c' + 'ciers'.repeat(25), ['tooLong'], ['tooLong']],
  ['256 characters', 'Gl4c' + 'glider'.repeat(42), ['tooLong'], ['tooLong']],

  // Classes
  ['lower case', 'gletscherspalte', ['tooFewClasses'], good],
  ['upper case', 'GLETSCHERSPALTE', ['tooFewClasses'], good],
  ['digits', '48151623421', ['tooFewClasses'], good],
  ['symbols', '#]~{|}^@§¬', ['tooFewClasses'], good],
  ['lower and upper case', 'GletscherSpalte', ['tooFewClasses'], good],
  ['lower case and digits', 'gletscher4815', ['tooFewClasses'], good],
  ['lower case and symbols', 'gletscher-spalte', ['tooFewClasses'], good],
  ['lower case, upper case, digits', 'Gletscher4815', good, good],
  ['lower case, upper case, symbols', 'Gletscher-Spalte', good, good],
  ['lower case, digits, symbols', 'gletscher-4815', good, good],
  ['upper case, digits, symbols', 'GLETSCHER-4815', good, good],
  ['all four', 'Gletscher-4815', good, good],

  // Spaces
  ['words with spaces', 'Vier Kühe auf der Alp', good, good],
  ['words without capitals', 'vier kühe auf der alp', ['tooFewClasses'], good],
  ['spaces pasted along', ' Gl4cie ', good, good],
  ['a no-break space', 'Vier\u00a0Kühe', good, good],
  ['spaces only', ' '.repeat(12), ['tooFewClasses'], good],

  // Unprintable
  ['a tab pasted along', 'Gletscher-4815\t', ['unprintable'], ['unprintable']],
  ['a line end pasted along', 'Gletscher-4815\r\n', ['unprintable'], ['unprintable']],
  ['a null character', 'Gletscher\0-4815', ['unprintable'], ['unprintable']],
  ['a C1 control character', 'Gletscher\u0085-4815', ['unprintable'], ['unprintable']],
  ['half a surrogate pair', 'Gletscher-4815\ud83d', ['unprintable'], ['unprintable']],
  ['an unassigned character', 'Gletscher-4815\u0378', ['unprintable'], ['unprintable']],
  ['a noncharacter', 'Gletscher-4815\uffff', ['unprintable'], ['unprintable']],
  [
    'an unprintable as symbol',
    'Gletscher\u0001',
    ['unprintable', 'tooFewClasses'],
    ['unprintable'],
  ],

  // Emoji
  ['7 emoji of 14 code units', '🐄🧀🍫🚠🐐🦌🐟', ['tooShort', 'tooFewClasses'], ['tooShort']],
  ['8 emoji', '🐄🧀🍫🚠🐐🦌🐟🎿', ['tooFewClasses'], good],
  ['emoji between words', 'Kuh 🐄 und Käse 🧀', good, good],
  ['64 with 61 emoji', 'K4u' + '🐄'.repeat(61), good, good],
  ['65 with 62 emoji', 'K4u' + '🐄'.repeat(62), ['tooLong'], good],
  ['a family of seven code points', 'F1👨‍👩‍👧‍👦', good, good],
  ['18 such families, 128 code points', 'F1' + '👨‍👩‍👧‍👦'.repeat(18), ['tooLong'], good],
  ['a flag and a skin tone', 'Ho1 🇨🇭 👋🏽', good, good],

  // Normal form
  ['combining accents', 'Zu\u0308rcher Ka\u0308se', good, good],
  ['7 letters, one with its accent apart', 'Zu\u0308rich4', ['tooShort'], ['tooShort']],
  ['64 letters with their accents apart', 'Z4' + 'u\u0308'.repeat(62), good, good],
  ['accents that join nothing', 'Z4a' + '\u0316'.repeat(6), good, good],
  ['full-width letters and digits', 'Ｇｌｅｔｓｃｈｅｒ４８１５', good, good],
  ['full-width digits only', '４８１５１６２３４２１', ['tooFewClasses'], good],
  ['a ligature that makes 8 of 7', 'Gl4ci\ufb01s', good, good],
  ['one sign for 18', '\ufdfa', ['tooFewClasses'], good],

  // Other scripts
  ['Cyrillic', 'Ледник-4815', good, good],
  ['Greek, lower case', 'παγετώνας', ['tooFewClasses'], good],
  ['Arabic', 'نهر جليدي كبير', ['tooFewClasses'], good],
  ['Arabic, its digits, a Latin letter', 'نهر ٤٨١٥ a', good, good],
  ['Chinese', '冰川上有四头奶牛', ['tooFewClasses'], good],

  // Guessed first
  [
    'the most common one',
    '123456',
    ['tooShort', 'tooFewClasses', 'tooCommon'],
    ['tooShort', 'tooCommon'],
  ],
  ['a common one with a symbol', 'Passw0rd!', ['tooCommon'], ['tooCommon']],
  ['a common one in capitals', 'PASSW0RD', ['tooFewClasses', 'tooCommon'], ['tooCommon']],
  ['a common one in full width', 'Ｐａｓｓｗ０ｒｄ', ['tooCommon'], ['tooCommon']],
  ['a common one between symbols', '** Abc123 **', ['tooCommon'], ['tooCommon']],
  ['a German word', 'Gemeinsam!', ['tooCommon'], ['tooCommon']],
  ['a French word', 'Vacances-', ['tooCommon'], ['tooCommon']],
  ['an Italian word', 'Felicità.', ['tooCommon'], ['tooCommon']],
  ['near a common one', 'Test-1234', good, good],

  // Own data
  ['own name', 'Corinne!', ['tooCommon', 'likeOwnData'], ['tooCommon', 'likeOwnData']],
  ['both own names', 'Corinne Eiger', ['likeOwnData'], ['likeOwnData']],
  ['own address', own.email, ['tooFewClasses', 'likeOwnData'], ['likeOwnData']],
  ['own name and a year', 'Corinne-2026', good, good],
  ["somebody else's name and a year", 'Luca-2026-pw', good, good],
];

for (const [mode, column] of [
  ['b2c', 2],
  ['nist', 3],
] as const) {
  test(`mode ${mode} names all faults of each password, in one order`, () => {
    assert.deepEqual(
      table.map(([what, password]) => [what, check(password, mode)]),
      table.map((row) => [row[0], row[column]]),
    );
  });
}

test('the same characters typed in two ways get the same answer', () => {
  for (const [, password] of table)
    for (const mode of ['b2c', 'nist'] as const)
      assert.deepEqual(check(password.normalize('NFKD'), mode), check(password, mode));
});

test('as many signs as a request can carry are too long, and nothing worse', () => {
  for (const sign of ['!', 'a', '🐄', '\ufdfa', '\u0308'])
    assert.deepEqual(check(sign.repeat(64 * 1024), 'nist'), ['tooLong'], sign);
});
