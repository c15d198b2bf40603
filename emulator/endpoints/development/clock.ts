import { z } from 'zod';
import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readJson } from './read-json.ts';

const tenYearsSeconds = 10 * 365 * 86_400;
const clockSchema = z.strictObject({
  offsetSeconds: z.int().min(-tenYearsSeconds).max(tenYearsSeconds),
});

/** Moves the tenant's clock: tokens, codes and sessions age without waiting. */
export async function moveClock(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const body = clockSchema.safeParse(await readJson(c));
  if (!body.success) {
    throw new B2cError('AADB2C90122', 'the body is {"offsetSeconds": whole number}');
  }
  emulator.clock.moveTo(body.data.offsetSeconds);
  return c.json({ offsetSeconds: body.data.offsetSeconds });
}
