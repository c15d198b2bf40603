import { seedOf } from '../../accounts/seed-of.ts';
import { userFromSeed } from '../../accounts/user-from-seed.ts';
import { seedFingerprint } from '../../accounts/seed-fingerprint.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { User } from '../../store/users.ts';

/** Back to the tenant file: its users, nobody signed in, real time. The signing key stays. */
export async function reset(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const { store, clock, throttles, faults, tenant, passwordCost } = emulator;
  const seed = seedOf(tenant);
  // Hashed first: nobody finds an empty tenant meanwhile, and two resets at once do no harm.
  const fresh: User[] = [];
  for (const user of seed) fresh.push(await userFromSeed(user, passwordCost));
  store.atomically(() => {
    const emptied = [
      store.users,
      store.seededUsers,
      store.sessions,
      store.journeys,
      store.codes,
      store.refreshTokens,
      store.mailVerifications,
      store.mails,
    ];
    for (const table of emptied) table.clear();
    for (const user of fresh) store.users.add(user);
    for (const user of seed) store.seededUsers.remember(user.oid, seedFingerprint(user));
  });
  clock.moveTo(0);
  faults.clear();
  for (const throttle of [throttles.passwords, throttles.mailCodes, throttles.mails])
    throttle.clear();
  return c.json({ status: 'ok' });
}
