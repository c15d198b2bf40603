import { z } from 'zod';

export interface LoadResult {
  readonly ratePerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answers: number;
  /** Answers other than 200, connections that broke and requests without an answer. */
  readonly failures: number;
}

const schema = z.object({
  duration: z.number().positive(),
  requests: z.object({ total: z.number() }),
  statusCodeStats: z.record(z.string(), z.object({ count: z.number() })),
  errors: z.number(),
  timeouts: z.number(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** What `autocannon --json` prints. Only answers with status 200 count. */
export function readLoadResult(output: string): LoadResult {
  const result = schema.parse(JSON.parse(output));
  const answers = result.statusCodeStats['200']?.count ?? 0;
  return {
    ratePerSecond: answers / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    answers,
    failures: result.requests.total - answers + result.errors + result.timeouts,
  };
}
