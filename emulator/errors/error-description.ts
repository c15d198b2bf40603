import type { B2cError } from './b2c-error.ts';

/**
 * The shape that clients know from B2C, in redirects and JSON alike: code and message, correlation
 * id, time. MSAL hands it over verbatim, so people search their logs for it.
 */
export function errorDescription(
  error: B2cError,
  correlationId: string,
  nowSeconds: number,
): string {
  return (
    `${error.code}: ${error.message}\r\n` +
    `Correlation ID: ${correlationId}\r\n` +
    `Timestamp: ${utcTimestamp(nowSeconds)}\r\n`
  );
}

/** `2026-01-31 12:00:00Z` */
export function utcTimestamp(seconds: number): string {
  return new Date(seconds * 1000)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}
