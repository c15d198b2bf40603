/**
 * The connection ended before the request had arrived. It is no fault to report, and nobody waits for
 * the answer.
 */
export const isClientGone = (error: Error): boolean =>
  'code' in error && error.code === 'ECONNRESET' && error.message === 'aborted';
