/**
 * A place in the portal that names a text. The key may be composed: `*` stands for what only the
 * running portal knows, as in `claims.*.label`.
 */
export interface KeyUse {
  readonly key: string;
  /** Whether a text is looked up here; elsewhere it is a text that may turn out to be a key. */
  readonly isLookup: boolean;
  readonly file: string;
}

/** Every text that parts written one after the other can give, each part having alternatives. */
export function concatenate(parts: readonly (readonly string[])[]): string[] {
  return parts
    .reduce<string[]>(
      (texts, alternatives) => texts.flatMap((text) => alternatives.map((end) => text + end)),
      [''],
    )
    .map((text) => text.replace(/\*+/g, '*'));
}

/** Whether a text outside a lookup is written like a key or like the end of one. */
export const looksLikeKey = (text: string): boolean => /^[\w*]+(\.[\w*]+)+$/.test(text);

/** Whether a looked-up text says anything about the key; a mere variable does not. */
export const saysSomething = (text: string): boolean => text !== '' && text !== '*';
