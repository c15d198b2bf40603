/**
 * The beginning of a text, and whether that is all of it. Whole letters of any script: one may be many
 * code points.
 */
export function shorten(text: string, letters: number): { start: string; isWhole: boolean } {
  // Most texts are short; no letter is less than one unit.
  if (text.length <= letters) return { start: text, isWhole: true };
  let count = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text,
  )) {
    if (count === letters) return { start: `${text.slice(0, index)}…`, isWhole: false };
    count += 1;
  }
  return { start: text, isWhole: true };
}
