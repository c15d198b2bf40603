import { shorten } from './shorten';

/** Longer than any name that a passport holds in one field. */
const longest = 80;

/** Marks that turn the direction of whatever follows, and characters that nobody sees. */
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]+/gu;

/**
 * A name as it stands among the portal's own words: on one line, not endless, and without marks that
 * would turn the words beside it. The claims show what the token really says.
 */
export function nameInHeading(name: string | undefined): string | undefined {
  const seen = (name ?? '').replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  return seen === '' ? undefined : shorten(seen, longest).start;
}
