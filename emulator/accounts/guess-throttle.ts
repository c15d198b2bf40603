interface Tally {
  attempts: number;
  lastAttemptAt: number;
}

/** What costs nothing for one account, and for one address that tries many accounts. */
export interface FreeAttempts {
  readonly account: number;
  readonly address: number;
}

const freeGuesses: FreeAttempts = { account: 10, address: 100 };
const firstDelaySeconds = 5;
const longestDelaySeconds = 900;
const forgottenAfterSeconds = 3600;

/**
 * Slows guessing down (NIST SP 800-63B, 3.2.2): after ten wrong guesses each further one has to wait,
 * twice as long each time. Kept in memory: who can restart the emulator needs no guessing.
 */
export class GuessThrottle {
  readonly #tallies = new Map<string, Tally>();
  readonly #free: FreeAttempts;

  constructor(free: FreeAttempts = freeGuesses) {
    this.#free = free;
  }

  /** Seconds until the next try is allowed; 0 counts this try as a failure until it succeeds. */
  secondsToWait(account: string, address: string, now: number): number {
    this.#forgetOld(now);
    const waits = [
      this.#secondsLeft(`account ${account}`, this.#free.account, now),
      this.#secondsLeft(`address ${address}`, this.#free.address, now),
    ];
    const wait = Math.max(...waits);
    // Counted before the slow password check, so that parallel guesses gain nothing.
    if (wait === 0) this.#count([`account ${account}`, `address ${address}`], now);
    return wait;
  }

  succeeded(account: string, address: string): void {
    this.#tallies.delete(`account ${account}`);
    const ofAddress = this.#tallies.get(`address ${address}`);
    if (ofAddress !== undefined) ofAddress.attempts -= 1;
  }

  /** Whoever has proven to own the account in another way has no wait to sit out. */
  forgive(account: string): void {
    this.#tallies.delete(`account ${account}`);
  }

  clear(): void {
    this.#tallies.clear();
  }

  #secondsLeft(key: string, free: number, now: number): number {
    const tally = this.#tallies.get(key);
    if (tally === undefined || tally.attempts < free) return 0;
    const delay = Math.min(firstDelaySeconds * 2 ** (tally.attempts - free), longestDelaySeconds);
    // A try that seems to lie in the future was made before the clock moved back.
    const passed = Math.max(0, now - tally.lastAttemptAt);
    return Math.max(0, delay - passed);
  }

  #count(keys: readonly string[], now: number): void {
    for (const key of keys) {
      const attempts = (this.#tallies.get(key)?.attempts ?? 0) + 1;
      this.#tallies.set(key, { attempts, lastAttemptAt: now });
    }
  }

  #forgetOld(now: number): void {
    for (const [key, { lastAttemptAt }] of this.#tallies) {
      if (Math.abs(now - lastAttemptAt) > forgottenAfterSeconds) this.#tallies.delete(key);
    }
  }
}
