/** Shortly after the sample person's token was issued. */
const usualNow = 1_790_000_000_000;

/**
 * Time that a test moves. Messages between tabs and promises still need the real one, a turn of the
 * event loop each: {@link turn}.
 */
export function installClock(now = usualNow): void {
  jasmine.clock().install();
  jasmine.clock().mockDate(new Date(now));
}

export function uninstallClock(): void {
  jasmine.clock().uninstall();
}

/** Lets everything happen that waits for no clock, messages between tabs included. */
export async function turn(): Promise<void> {
  // Channels deliver in the order of sending; three rounds make a question, its answer and the news.
  for (let round = 0; round < 3; round += 1) {
    const sender = new BroadcastChannel('test.turn');
    const listener = new BroadcastChannel('test.turn');
    await new Promise((resolve) => {
      listener.onmessage = resolve;
      sender.postMessage(round);
    });
    sender.close();
    listener.close();
  }
}

/** Lets time pass, and then what comes of it. */
export async function pass(milliseconds: number): Promise<void> {
  jasmine.clock().tick(milliseconds);
  await turn();
}

/** Time that passes while timers stand still, as on a computer that sleeps. */
export function sleep(milliseconds: number): void {
  jasmine.clock().mockDate(new Date(Date.now() + milliseconds));
}
