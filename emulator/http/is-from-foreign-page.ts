import type { Tenant } from '../tenant/tenant-schema.ts';
import { registeredOrigins } from './allow-registered-origins.ts';
import type { EmulatorContext } from './emulator-env.ts';

/** Browsers name the origin of a page with every POST; programs send none. */
export function isFromForeignPage(c: EmulatorContext, tenant: Tenant): boolean {
  const origin = c.req.header('origin');
  return origin !== undefined && !registeredOrigins(tenant).has(origin);
}
