import { hashSeedUser } from '../../accounts/hash-seed-user.ts';
import { usersFingerprint } from '../../accounts/users-fingerprint.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { User } from '../../store/users.ts';

/** Back to the tenant file: its users, nobody signed in, real time. The signing key stays. */
export async function reset(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const { store, clock, throttle, tenant, passwordCost } = emulator;
  // Hashed first: nobody finds an empty tenant meanwhile, and two resets at once do no harm.
  const fresh: User[] = [];
  for (const user of tenant.users) fresh.push(await hashSeedUser(user, passwordCost));
  store.atomically(() => {
    const { users, sessions, journeys, codes, refreshTokens } = store;
    for (const kept of [users, sessions, journeys, codes, refreshTokens]) kept.clear();
    for (const user of fresh) users.add(user);
    store.seededUsers.remember(usersFingerprint(tenant.users));
  });
  clock.moveTo(0);
  throttle.clear();
  return c.json({ status: 'ok' });
}
