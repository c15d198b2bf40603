/**
 * A field for one line types no control character, and half a surrogate pair is no character. What
 * Unicode has not assigned yet could normalise differently in a later version, and then the stored
 * hash would match no more (UAX 15, stabilized strings). All else is allowed, emoji and spaces too
 * (SP 800-63B, 3.1.1.2).
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Cn}]/u;

export const checkPrintable = (password: string): 'unprintable' | undefined =>
  unprintable.test(password) ? 'unprintable' : undefined;
