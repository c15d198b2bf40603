import type { ServerType } from '@hono/node-server';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localB2cServedOrigin } from '../contract/addresses.ts';
import { addressesFor } from './addresses.ts';
import { MovableClock } from './clock.ts';
import { createEmulator } from './create-emulator.ts';
import { explainDataFailure, isDataFailure } from './explain-data-failure.ts';
import { listen } from './http/listen.ts';
import { describeNotice } from './notice.ts';
import { UsageError, type Options } from './options.ts';
import { defaultPasswordCost } from './secrets/password-hash.ts';
import { openStore, purgeExpired, type Store } from './store/store.ts';
import { localTenantFile } from './tenant/local-tenant.ts';
import { loadTenant, parseTenant } from './tenant/load-tenant.ts';
import { TenantFileError } from './tenant/tenant-file-error.ts';
import type { Tenant } from './tenant/tenant-schema.ts';

const purgeEveryMs = 600_000;

/**
 * Starts the local B2C and says so in one line; stops on a signal or with the parent process. The port
 * comes first: a second emulator by mistake must not touch the data of the one that runs.
 */
export async function run(options: Options): Promise<void> {
  const tenant = await tenantFor(options);
  let answer: Fetch = () =>
    new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });
  const server = await listenOrExplain((request, env) => answer(request, env), options.port);
  if (server === undefined) return;
  const clock = new MovableClock();
  const store = openData(databaseFor(options, tenant), clock);
  if (store === undefined) {
    server.close();
    return;
  }
  const app = createEmulator({
    tenant,
    port: options.port,
    addresses: addressesFor(options),
    issuerForm: options.issuerForm,
    store,
    clock,
    passwordCost: defaultPasswordCost,
    hasDevelopmentEndpoints: options.hasDevelopmentEndpoints,
    note: (notice, correlationId) => {
      process.stderr.write(`${correlationId} ${describeNotice(notice)}\n`);
    },
    reportFault: (error, correlationId) => {
      process.stderr.write(`${correlationId} ${describe(error)}\n`);
    },
  });
  answer = (request, env) => app.fetch(request, env);
  stopOnRequest(
    server,
    store,
    setInterval(() => {
      purgeExpired(store, clock.nowSeconds());
    }, purgeEveryMs),
  );
  process.stdout.write(`Local B2C is ready at ${localB2cServedOrigin(options.port)}\n`);
}

type Fetch = Parameters<typeof listen>[0];

async function listenOrExplain(fetch: Fetch, port: number): Promise<ServerType | undefined> {
  try {
    return await listen(fetch, port);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    const taken = String(port);
    process.stderr.write(
      `Port ${taken} is taken. Stop what uses it, or set B2C_PORT to another.\n`,
    );
    process.exitCode = 1;
    return undefined;
  }
}

async function tenantFor({ tenantFile, portalPort }: Options): Promise<Tenant> {
  try {
    if (tenantFile !== undefined) return await loadTenant(tenantFile);
    return parseTenant(localTenantFile(portalPort), 'local-tenant.ts');
  } catch (error) {
    if (error instanceof TenantFileError) throw new UsageError(error.message);
    throw error;
  }
}

/** A database for each tenant: another tenant file finds no foreign users. */
function databaseFor({ data }: Options, tenant: Tenant): string {
  if (data === ':memory:') return data;
  const folder = data ?? fileURLToPath(new URL('../.local/', import.meta.url));
  return join(folder, `b2c-${tenant.id}.sqlite`);
}

function openData(file: string, clock: MovableClock): Store | undefined {
  try {
    const store = openStore(file);
    purgeExpired(store, clock.nowSeconds());
    return store;
  } catch (error) {
    if (!isDataFailure(error)) throw error;
    process.stderr.write(`${explainDataFailure(error, file)}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

function stopOnRequest(server: ServerType, store: Store, purging: NodeJS.Timeout): void {
  const stop = (): void => {
    for (const event of stopEvents) process.off(event, stop);
    clearInterval(purging);
    server.close(() => {
      store.close();
    });
    if ('closeAllConnections' in server) server.closeAllConnections();
    if (process.connected) process.disconnect?.();
  };
  for (const event of stopEvents) process.on(event, stop);
}

/** `disconnect`: the start command that started this process has gone. */
const stopEvents = ['SIGINT', 'SIGTERM', 'disconnect'] as const;

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
