/** The texts of one language under their whole keys. */
export type TextsByKey = ReadonlyMap<string, string>;

/** What a text of any language may not contain, and why. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'says nothing'],
  [/^\s|\s$/, 'has a blank at its edge'],
  [/!/, 'exclaims'],
  [/'/, 'has a straight apostrophe; it is ’'],
  [/"/, 'has straight quotation marks'],
];

/** What only one language asks for. */
const forbiddenIn: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [[/ß/, 'is not spelt the Swiss way']],
  fr: [[/ [:;?»]|« /, 'may break before a mark; a no-break space goes there']],
};

/** Every text against the rules of its language, one line each. */
export function badTexts(language: string, texts: TextsByKey): string[] {
  const rules = [...forbidden, ...(forbiddenIn[language] ?? [])];
  return [...texts].flatMap(([key, text]) =>
    rules.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${language} ${key} ${why}`),
  );
}

/** What one language lacks, has too much or fills with other parameters than the other. */
export function differences(language: string, texts: TextsByKey, source: TextsByKey): string[] {
  return [
    ...[...source.keys()].filter((key) => !texts.has(key)).map((key) => `${language} lacks ${key}`),
    ...[...texts]
      .filter(([key]) => !source.has(key))
      .map(([key]) => `${language} alone has ${key}`),
    ...[...texts]
      .filter(([key, text]) => parameters(text) !== parameters(source.get(key) ?? text))
      .map(([key]) => `${language} fills ${key} differently`),
  ];
}

const parameters = (text: string): string => (text.match(/\{\{[^}]*\}\}/g) ?? []).sort().join(' ');

/** A text that two languages share was probably never translated, unless its words allow it. */
export function untranslated(
  languages: ReadonlyMap<string, TextsByKey>,
  sharedWords: ReadonlySet<string>,
): string[] {
  const all = [...languages];
  return all.flatMap(([language, texts], index) =>
    all
      .slice(index + 1)
      .flatMap(([other, others]) =>
        [...texts]
          .filter(([key, text]) => others.get(key) === text && !sharedWords.has(text))
          .map(([key, text]) => `${language} and ${other} both say “${text}” (${key})`),
      ),
  );
}
