import type { Emulator } from '../emulator.ts';
import { foreignKey } from '../faults/foreign-key.ts';
import { answerDocument } from '../http/answer-document.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { requestPolicy } from '../http/request-policy.ts';

/** JSON Web Key Set (RFC 7517, 5); all policies sign with the same keys. */
export async function keys(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  requestPolicy(c, emulator.tenant);
  if (emulator.faults.takeDocument('empty-keys')) return c.json({ keys: [] });
  if (emulator.faults.takeDocument('foreign-keys')) {
    return c.json({ keys: [(await foreignKey()).publicJwk] });
  }
  const ring = await emulator.keys;
  const published = () => ring.published(emulator.clock.nowSeconds());
  const keys = published();
  return answerDocument(c, emulator, { keys }, () => isSameList(keys, published()));
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);
