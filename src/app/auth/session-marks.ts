/**
 * The few words that outlive a visit to the sign-in service, in the tab's own storage. All are gone
 * once somebody is signed in. Storage that refuses them is explained elsewhere: without it no sign-in
 * works at all.
 */
const keys = {
  /** A forgotten password has opened the reset once; a second time would be a loop. */
  resetOpened: 'portal.reset-opened',
  /** After the sign-out somebody else wants to sign in and to come to this page. */
  switchingUser: 'portal.switching-user',
  /** The redirect page met an answer that nobody had asked for. Written by public/redirect.js. */
  unexpectedReturn: 'portal.unexpected-return',
  /** What a link or the person wanted of the sign-in. */
  wish: 'portal.sign-in-wish',
} as const;

export type SessionMark = keyof typeof keys;

export function setMark(mark: SessionMark, value: string): void {
  try {
    sessionStorage.setItem(keys[mark], value);
  } catch {
    // Full or blocked storage fails the sign-in itself, with words of its own.
  }
}

export function readMark(mark: SessionMark): string | undefined {
  try {
    return sessionStorage.getItem(keys[mark]) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Reads a mark that counts once. */
export function takeMark(mark: SessionMark): string | undefined {
  const value = readMark(mark);
  dropMarks(mark);
  return value;
}

export function dropMarks(...marks: SessionMark[]): void {
  try {
    for (const mark of marks) sessionStorage.removeItem(keys[mark]);
  } catch {
    // Nothing can be there either.
  }
}
