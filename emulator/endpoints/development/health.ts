import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';

/** Answers once a sign-in can succeed. */
export async function health(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  await Promise.all([emulator.keys, emulator.usersSeeded]);
  return c.json({ status: 'ok' });
}
