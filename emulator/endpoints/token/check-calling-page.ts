import { B2cError } from '../../errors/b2c-error.ts';
import { registeredOrigins } from '../../http/allow-registered-origins.ts';
import type { TokenRequest } from './token-request.ts';

/** Any website could make its visitors guess passwords, and lock people out by that. */
export function checkCallingPage({ origin, emulator: { tenant } }: TokenRequest): void {
  if (origin === undefined || registeredOrigins(tenant).has(origin)) return;
  throw new B2cError('AADB2C90226');
}
