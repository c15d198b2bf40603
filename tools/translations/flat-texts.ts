/** The texts of one language as they stand in the file. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** Every text under its whole key, such as `home.title`. */
export function flatTexts(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...flatTexts(value, `${path}${key}.`)],
    ),
  );
}
