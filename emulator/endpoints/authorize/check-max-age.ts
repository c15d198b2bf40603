import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

/** Seconds since the last sign-in that the application accepts (OpenID Connect Core, 3.1.2.1). */
export function checkMaxAge(parameters: Parameters): number | undefined {
  const value = parameters.get('max_age');
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new B2cError('AADB2C90120', value);
  return Number(value);
}
