/** The time of the tenant, in whole seconds as in tokens. */
export interface Clock {
  nowSeconds(): number;
}

/** Real time plus an offset that tests and people may set, to see what happens when tokens age. */
export class MovableClock implements Clock {
  #offsetSeconds = 0;

  nowSeconds(): number {
    return this.realSeconds() + this.#offsetSeconds;
  }

  /** The computer's time, which no one has moved. */
  realSeconds(): number {
    return Math.floor(Date.now() / 1000);
  }

  moveTo(offsetSeconds: number): void {
    this.#offsetSeconds = offsetSeconds;
  }
}
