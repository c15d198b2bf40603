import { B2cError } from '../../errors/b2c-error.ts';
import { utcTimestamp } from '../../errors/error-description.ts';

/** The text of 90080 carries three times: people tell from them which lifetime has ended. */
export function checkGrantAge(
  grant: { readonly issuedAt: number; readonly expiresAt: number },
  windowEndsAt: number,
  now: number,
): void {
  if (now < grant.expiresAt && now < windowEndsAt) return;
  const times = [now, grant.issuedAt, windowEndsAt].map(utcTimestamp);
  throw new B2cError('AADB2C90080', ...times);
}
