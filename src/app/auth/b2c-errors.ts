/** What the sign-in service said when it ended a sign-in without success. */
export interface B2cError {
  /** For example `AADB2C90091`. */
  readonly code: string;
  /** Lets the partner's support find the sign-in in the service's logs. */
  readonly correlationId?: string;
}

/**
 * Reads code and correlation id from a B2C error text, shaped
 * `AADB2C90091: text\r\nCorrelation ID: guid\r\nTimestamp: …`. The words are not stable; the code is.
 * Source: Microsoft, "Error codes: Azure Active Directory B2C".
 */
export function parseB2cError(text: string): B2cError | undefined {
  const code = /AADB2C\d{5}/.exec(text)?.[0];
  if (!code) return undefined;
  const correlationId = /Correlation ID: ([0-9a-f-]{36})/i.exec(text)?.[1];
  return correlationId ? { code, correlationId } : { code };
}
