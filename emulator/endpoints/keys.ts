import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { requestPolicy } from '../http/request-policy.ts';

/** JSON Web Key Set (RFC 7517, 5); all policies sign with the same keys. */
export async function keys(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  requestPolicy(c, emulator.tenant);
  const ring = await emulator.keys;
  return c.json({ keys: ring.published(emulator.clock.nowSeconds()) });
}
