/**
 * `FUZZ_REQUESTS=100000` asks for more than a few, and for others than last time; fast-check names the
 * seed of a failure, which `FUZZ_SEED` repeats. Without either, the same requests are sent each time.
 */
const { FUZZ_REQUESTS, FUZZ_SEED } = process.env;
const seed = FUZZ_SEED ?? (FUZZ_REQUESTS === undefined ? '2026' : undefined);

/** How many runs, for a test that sends one request in so many of all. */
export const runsFor = (few: number, share = 1) => ({
  numRuns: FUZZ_REQUESTS === undefined ? few : Math.ceil(Number(FUZZ_REQUESTS) / share),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
