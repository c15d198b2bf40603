const lookEveryMs = 250;

/**
 * Tells when the program that started this one is gone. A signal sent to npm ends npm's shell, and
 * neither passes it on: without this, everything would go on with nobody to stop it. On Windows a
 * parent's number never changes, and there are no such signals.
 */
export function onParentGone(tell: () => void): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    tell();
  }, lookEveryMs);
  looking.unref();
}
