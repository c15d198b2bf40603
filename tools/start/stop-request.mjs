import process from 'node:process';

/** npm repeats the signal that the terminal has sent already; only a later one means impatience. */
const repetitionMs = 1_000;

/**
 * Resolves when somebody wants everything to stop: a signal, or the end of whoever started this command.
 *
 * @param {() => void} onImpatience a second wish
 * @returns {Promise<void>}
 */
export async function stopRequest(onImpatience) {
  await new Promise((resolve) => {
    /** @type {number | undefined} */
    let firstAt;
    const request = () => {
      const now = Date.now();
      if (firstAt !== undefined && now - firstAt > repetitionMs) onImpatience();
      firstAt ??= now;
      resolve(undefined);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, request);
    process.on('disconnect', request);
  });
}
