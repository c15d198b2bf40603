import { nameInHeading } from './name-in-heading';

/** Up to two capitals for an avatar: first and last word's first letter, whole letters of any script. */
export function initials(name: string | undefined): string {
  const words = (nameInHeading(name) ?? '').split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? '')).join('');
}

/** A letter may be several code points: with an accent, a flag, a joined emoji. */
function firstLetter(word: string): string {
  const [letter] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return (letter?.segment ?? '').toLocaleUpperCase();
}
