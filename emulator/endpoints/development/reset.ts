import { seedUsers } from '../../accounts/seed-users.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';

/** Back to the tenant file: its users, nobody signed in, real time. The signing key stays. */
export async function reset(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const { store, clock, throttle, tenant, passwordCost } = emulator;
  clock.moveTo(0);
  throttle.clear();
  store.atomically(() => {
    const { users, sessions, journeys, codes, refreshTokens } = store;
    for (const kept of [users, sessions, journeys, codes, refreshTokens]) kept.clear();
  });
  await seedUsers(store, tenant, passwordCost);
  return c.json({ status: 'ok' });
}
