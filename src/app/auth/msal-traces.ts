/**
 * Whether MSAL left something in this tab's storage: an account, or a sign-in under way whose answer
 * the bridge page has put there. Without a trace the library is not needed to know that nobody is
 * signed in. Storage that throws, as with blocked site data, is the caller's to explain.
 */
export function hasMsalTraces(storage: Storage): boolean {
  return Object.keys(storage).some((key) => key.startsWith('msal.'));
}
