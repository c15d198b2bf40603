import { inTabStorage } from './tab-storage';

/** MSAL's own lock after a 429 or 5xx that named no time. */
const usualLockMs = 60_000;
/** Time between MSAL's writing the lock and our reading it. */
const toleranceMs = 2_000;

/**
 * After a 429 or 5xx MSAL refuses the same token request for a while, without asking the service.
 *
 * @returns when the service may be asked again (milliseconds since 1970), if it named a time itself
 */
export function askedToWaitUntil(storage: Storage, now: number): number | undefined {
  const isUsual = (end: number): boolean => Math.abs(end - now - usualLockMs) <= toleranceMs;
  const asked = lockKeys(storage)
    .map((key) => endOfLock(storage.getItem(key)))
    .filter((end) => end > now && !isUsual(end));
  return asked.length > 0 ? Math.max(...asked) : undefined;
}

/** The same for this tab; nothing where the browser does not let us know. */
export function askedNotToCall(): number | undefined {
  return inTabStorage((storage) => askedToWaitUntil(storage, Date.now()), undefined);
}

/** Lets a person who asks again ask at once. */
export function dropServiceLocks(storage: Storage): void {
  for (const key of lockKeys(storage)) storage.removeItem(key);
}

function lockKeys(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.includes('throttling.'));
}

function endOfLock(text: string | null): number {
  try {
    const { throttleTime } = JSON.parse(text ?? '{}') as { throttleTime?: unknown };
    return typeof throttleTime === 'number' ? throttleTime : 0;
  } catch {
    return 0;
  }
}
