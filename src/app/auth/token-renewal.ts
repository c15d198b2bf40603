/** Longest wait before the end of a token, and after a renewal that found nobody there. */
const leadSeconds = 300;
const retrySeconds = 30;
/** Timers count milliseconds in 31 bits; a longer wait would be none at all. */
const longestTimerMs = 2_147_483_647;

/**
 * Seconds from now until a token should be renewed: a fifth of its life before its end, five minutes
 * at most. 0 where that is over.
 *
 * @param issuedAt `iat`, seconds since 1970
 * @param expiresAt `exp`, seconds since 1970
 * @param now seconds since 1970
 */
export function secondsUntilRenewal(issuedAt: number, expiresAt: number, now: number): number {
  const lead = Math.min(leadSeconds, (expiresAt - issuedAt) / 5);
  return Math.max(0, expiresAt - lead - now);
}

/** Calls for the renewal in time; after sleep, where timers stood still, once the page is seen again. */
export class TokenRenewal {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Infinity;

  constructor(
    private readonly renew: () => void,
    private readonly now: () => number = () => Date.now() / 1000,
  ) {}

  schedule(issuedAt: number, expiresAt: number): void {
    this.in(secondsUntilRenewal(issuedAt, expiresAt, this.now()));
  }

  /** The service was not reached: it may be soon. */
  again(): void {
    this.in(retrySeconds);
  }

  /** Renews at once what is due. */
  catchUp(): void {
    if (this.now() >= this.dueAt) this.in(0);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.dueAt = Infinity;
  }

  private in(seconds: number): void {
    clearTimeout(this.timer);
    this.dueAt = this.now() + seconds;
    this.timer = setTimeout(
      () => {
        this.dueAt = Infinity;
        this.renew();
      },
      Math.min(seconds * 1000, longestTimerMs),
    );
  }
}
