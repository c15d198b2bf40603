import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 100;
const answerLimitMs = 5_000;

/**
 * Resolves as soon as the address answers 200; the signal ends the waiting with an error.
 *
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function untilAnswers(url, signal) {
  while (!(await answers(url))) {
    await wait(pollMs, undefined, { signal });
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerLimitMs) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
