const prefix = 'msal.';

/** Whether MSAL keeps an account or a token of one: their keys have parts between bars. */
export function hasAccountTraces(storage: Storage): boolean {
  return msalKeys(storage).some((key) => key.includes('|'));
}

/**
 * Whether MSAL is needed to know who is signed in: it keeps an account, or the redirect page has put
 * the answer of a sign-in there. What else it leaves in the tab's storage says nothing. Storage that
 * throws, as with blocked site data, is the caller's to explain.
 */
export function hasMsalTraces(storage: Storage): boolean {
  return hasAccountTraces(storage) || msalKeys(storage).some((key) => key.endsWith('.urlHash'));
}

/** Takes all that MSAL has left, also what it could not read itself. */
export function dropMsalTraces(storage: Storage): void {
  for (const key of msalKeys(storage)) storage.removeItem(key);
}

function msalKeys(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}
