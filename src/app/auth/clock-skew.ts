import type { Outcome } from './outcome';

/** What APIs usually forgive. */
const forgivenSeconds = 300;

/**
 * Whether this device's clock is so wrong that an API would refuse the token, told from a token that
 * has just been issued.
 *
 * @param issuedAt `iat`, seconds since 1970
 * @param now seconds since 1970, by this device
 */
export function clockSkew(issuedAt: number | undefined, now: number): Outcome | undefined {
  if (issuedAt === undefined) return undefined;
  const ahead = now - issuedAt;
  if (Math.abs(ahead) <= forgivenSeconds) return undefined;
  return {
    kind: ahead > 0 ? 'clockAhead' : 'clockBehind',
    minutes: Math.round(Math.abs(ahead) / 60),
  };
}
