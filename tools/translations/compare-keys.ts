import type { KeyUse } from './key-use.ts';

/** A key that fits nothing, as it is used, or a text that nothing uses; one line each, sorted. */
export function compareKeys(uses: readonly KeyUse[], keys: readonly string[]): string[] {
  const namespaces = new Set(keys.map((key) => key.split('.')[0]));
  // A key can come in two halves: its start from a class, its end where it is shown.
  const ends = uses.filter(({ key }) => key.startsWith('*'));
  const starts = uses.filter(
    ({ key, isLookup }) =>
      !key.startsWith('*') && (isLookup || namespaces.has(key.split('.')[0] ?? '')),
  );
  const pairs = starts
    .filter(({ isLookup }) => !isLookup)
    .flatMap((start) => ends.map((end) => ({ start, end, key: start.key + end.key.slice(1) })))
    .filter(({ key }) => keys.some(fits(key)));

  const composed = [...starts, ...pairs].map(({ key }) => key);
  const used = new Set(composed.flatMap((key) => keys.filter(fits(key))));
  const missing = [
    ...starts.filter(
      (use) => !keys.some(fits(use.key)) && !pairs.some(({ start }) => start === use),
    ),
    ...ends.filter((use) => use.isLookup && !pairs.some(({ end }) => end === use)),
  ].map(({ key, file }) => `used but missing: ${key} (${file})`);

  return [
    ...new Set([
      ...missing,
      ...halfWritten(composed, keys).map((key) => `used but missing: ${key} (beside its like)`),
      ...keys.filter((key) => !used.has(key)).map((key) => `unused: ${key}`),
    ]),
  ].sort();
}

/** Where one value has a text, as in `claims.name.label`, all texts composed with it must exist. */
function halfWritten(composed: readonly string[], keys: readonly string[]): string[] {
  const known = new Set(keys);
  const withEnd = composed.filter((key) => /^[^*]+\*\.[^*]+$/.test(key)).map((key) => split(key));
  return withEnd
    .flatMap(({ start, end }) =>
      keys
        .filter(fits(`${start}*${end}`))
        .map((key) => key.slice(0, key.length - end.length))
        .flatMap((value) =>
          withEnd.filter((other) => other.start === start).map((other) => value + other.end),
        ),
    )
    .filter((key) => !known.has(key));
}

function split(key: string): { readonly start: string; readonly end: string } {
  const at = key.indexOf('*');
  return { start: key.slice(0, at), end: key.slice(at + 1) };
}

/** A `*` is filled by one segment of a key or by a part of it. */
function fits(pattern: string): (key: string) => boolean {
  const source = pattern.replace(/[^\w*]/g, '\\$&').replaceAll('*', '[^.]+');
  const expression = new RegExp(`^${source}$`);
  return (key) => expression.test(key);
}
