/**
 * Uses the tab's storage where the browser allows it. Where the attempt has been explained already, a
 * second failure of the same kind says nothing more.
 */
export function inTabStorage<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(sessionStorage);
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
  }
}
