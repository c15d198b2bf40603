import { seedOf } from './accounts/seed-of.ts';
import { seedUsers } from './accounts/seed-users.ts';
import { newThrottles } from './accounts/throttles.ts';
import type { Addresses } from './addresses.ts';
import type { MovableClock } from './clock.ts';
import type { Emulator } from './emulator.ts';
import { FaultSwitches } from './faults/fault-switches.ts';
import { loadPageAssets } from './pages/page-assets.ts';
import { newOpaqueToken } from './secrets/opaque-token.ts';
import { hashPassword, type PasswordCost } from './secrets/password-hash.ts';
import type { Store } from './store/store.ts';
import type { IssuerForm, Tenant } from './tenant/tenant-schema.ts';
import { KeyRing } from './tokens/key-ring.ts';
import { idTokenLifetimeSeconds } from './tokens/token-frame.ts';

export interface EmulatorSettings {
  readonly tenant: Tenant;
  readonly port: number;
  readonly addresses: Addresses;
  readonly issuerForm: IssuerForm | undefined;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly passwordCost: PasswordCost;
  readonly hasDevelopmentEndpoints: boolean;
  readonly note: Emulator['note'];
  readonly reportFault: Emulator['reportFault'];
}

/** The parts that endpoints work with; keys and users get ready in the background. */
export function assembleEmulator({
  tenant,
  port,
  addresses,
  store,
  clock,
  ...settings
}: EmulatorSettings): Emulator {
  const { issuerForm, passwordCost, hasDevelopmentEndpoints, note, reportFault } = settings;
  const keys = KeyRing.open(store, {
    now: clock.nowSeconds(),
    tokenLifetimeSeconds: longestTokenLifetime(tenant),
  });
  // One after the other: on a computer with two cores the other one starts to listen meanwhile.
  const usersSeeded = keys.then(() =>
    seedUsers(store, seedOf(tenant), { cost: passwordCost, now: clock.nowSeconds() }),
  );
  const decoyPasswordHash = usersSeeded.then(() => hashPassword(newOpaqueToken(), passwordCost));
  // Whoever awaits them fails too; this only keeps a failure in the background from ending the process.
  for (const preparation of [keys, usersSeeded, decoyPasswordHash]) {
    preparation.catch((error: unknown) => {
      reportFault(error, 'start-up');
    });
  }
  return {
    tenant,
    servedOrigin: addresses.served,
    namedOrigin: addresses.named,
    issuerForm,
    cookieSuffix: `-${String(port)}`,
    clock,
    store,
    throttles: newThrottles(),
    faults: new FaultSwitches(),
    passwordCost,
    assets: loadPageAssets(),
    keys,
    usersSeeded,
    decoyPasswordHash,
    hasDevelopmentEndpoints,
    note,
    reportFault,
  };
}

const longestTokenLifetime = ({ policies }: Tenant): number =>
  Math.max(
    ...policies.flatMap((policy) => [policy.tokenLifetimeSeconds, idTokenLifetimeSeconds(policy)]),
  );
