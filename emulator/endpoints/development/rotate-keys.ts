import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';

/** The announced key begins to sign; the old one stays published while its tokens live. */
export async function rotateKeys(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const ring = await emulator.keys;
  const now = emulator.clock.nowSeconds();
  await ring.rotate(now, emulator.clock.realSeconds());
  return c.json({ active: ring.active.kid, published: ring.published(now).map(({ kid }) => kid) });
}
