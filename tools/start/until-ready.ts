import { setTimeout as pause } from 'node:timers/promises';

const askEveryMs = 100;

/** Resolves once the address answers; stops asking when the signal is given. */
export async function untilReady(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal });
      await response.body?.cancel();
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(askEveryMs, undefined, { signal }).catch(() => undefined);
  }
}
