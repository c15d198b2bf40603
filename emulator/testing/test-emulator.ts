import { generateKeyPairSync } from 'node:crypto';
import { localApplications } from '../../contract/local-tenant.ts';
import { addressesFor } from '../addresses.ts';
import { MovableClock } from '../clock.ts';
import { createEmulator } from '../create-emulator.ts';
import type { listen } from '../http/listen.ts';
import type { Notice } from '../notice.ts';
import type { Options } from '../options.ts';
import { openStore, type Store } from '../store/store.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { parseTenant } from '../tenant/load-tenant.ts';
import type { TenantFile } from '../tenant/tenant-schema.ts';
import { TestBrowser } from './test-browser.ts';

export const origin = 'http://localhost:4300';
export const tenantUrl = `${origin}/partnerlocal.onmicrosoft.com`;
export const portal = localApplications.portalProd;
export const apiScope = (name: string): string =>
  `https://partnerlocal.onmicrosoft.com/b2capi/${name}`;

export interface TestEmulator {
  readonly request: (url: string, init?: RequestInit) => Promise<Response>;
  /** As `listen` takes it, to give the emulator a port. */
  readonly fetch: Parameters<typeof listen>[0];
  readonly browser: () => TestBrowser;
  readonly clock: MovableClock;
  readonly store: Store;
  readonly notices: Notice[];
  readonly faults: unknown[];
}

export interface TestSettings {
  readonly tenant?: Partial<TenantFile>;
  readonly hasDevelopmentEndpoints?: boolean;
  readonly databaseFile?: string;
  readonly options?: Partial<Pick<Options, 'https' | 'publicUrl' | 'issuerForm'>>;
}

/** The local tenant as a function: no port, a database in memory, cheap password hashes. */
export function startTestEmulator(settings: TestSettings = {}): TestEmulator {
  const clock = new MovableClock();
  const store = openStore(settings.databaseFile ?? ':memory:');
  if (settings.databaseFile === undefined) addTestKeys(store, clock.nowSeconds());
  const notices: Notice[] = [];
  const faults: unknown[] = [];
  const app = createEmulator({
    tenant: parseTenant({ ...localTenantFile(4200), ...settings.tenant }, 'test'),
    port: 4300,
    addresses: addressesFor({
      port: 4300,
      https: false,
      publicUrl: undefined,
      ...settings.options,
    }),
    issuerForm: settings.options?.issuerForm,
    store,
    clock,
    passwordCost: { blocks: 2 ** 4 },
    hasDevelopmentEndpoints: settings.hasDevelopmentEndpoints ?? true,
    note: (notice) => notices.push(notice),
    reportFault: (error) => faults.push(error),
  });
  const request = async (url: string, init?: RequestInit) => app.request(url, init);
  return {
    request,
    fetch: (received, env) => app.fetch(received, env),
    browser: () => new TestBrowser(request),
    clock,
    store,
    notices,
    faults,
  };
}

/** Waits until the users of the tenant file are there. */
export async function ready({ request }: Pick<TestEmulator, 'request'>): Promise<void> {
  await request(`${origin}/_emulator/health`);
}

let testKeys: readonly { kid: string; privatePem: string }[] | undefined;

/** The same for all emulators of a process: making a key takes longer than most tests. */
function addTestKeys({ signingKeys }: Store, now: number): void {
  testKeys ??= ['test-key', 'next-test-key'].map((kid) => ({
    kid,
    privatePem: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }),
  }));
  for (const [index, key] of testKeys.entries()) {
    signingKeys.add({ ...key, phase: index === 0 ? 'active' : 'next' }, now);
  }
}
