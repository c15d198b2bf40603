/** How much of a token's life is left. */
export type TokenLifetime =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'running'; readonly minutesLeft: number; readonly fractionLeft: number };

/**
 * @param issuedAt `iat`, seconds since 1970
 * @param expiresAt `exp`, seconds since 1970
 * @param now seconds since 1970
 */
export function tokenLifetime(
  issuedAt: number | undefined,
  expiresAt: number | undefined,
  now: number,
): TokenLifetime {
  if (issuedAt === undefined || expiresAt === undefined || expiresAt <= issuedAt)
    return { kind: 'unknown' };
  if (now >= expiresAt) return { kind: 'ended' };
  const secondsLeft = expiresAt - now;
  return {
    kind: 'running',
    minutesLeft: Math.ceil(secondsLeft / 60),
    // A clock that is behind the service's would show more life than the token ever had.
    fractionLeft: Math.min(1, secondsLeft / (expiresAt - issuedAt)),
  };
}
