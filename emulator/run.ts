import type { ServerType } from '@hono/node-server';
import { addressesFor } from './addresses.ts';
import { MovableClock } from './clock.ts';
import { createEmulator } from './create-emulator.ts';
import { listen, listenOnHttps } from './http/listen.ts';
import { describeStart } from './describe-start.ts';
import { describeNotice } from './notice.ts';
import { openData, UnusableDataError, type OpenData } from './open-data.ts';
import { UsageError, type Options } from './options.ts';
import { defaultPasswordCost } from './secrets/password-hash.ts';
import { purgeExpired, type Store } from './store/store.ts';
import { localTenantFile } from './tenant/local-tenant.ts';
import { loadTenant, parseTenant } from './tenant/load-tenant.ts';
import { TenantFileError } from './tenant/tenant-file-error.ts';
import type { Tenant } from './tenant/tenant-schema.ts';

const purgeEveryMs = 600_000;

/**
 * Starts the local B2C and says so; stops on a signal or with the parent process. The port
 * comes first: a second emulator by mistake must not touch the data of the one that runs.
 */
export async function run(options: Options): Promise<void> {
  const tenant = await tenantFor(options);
  let answer: Fetch = () =>
    new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });
  const server = await listenOrExplain((request, env) => answer(request, env), options);
  if (server === undefined) return;
  const clock = new MovableClock();
  const data = await openDataOrExplain(options, tenant, clock);
  if (data === undefined) {
    server.close();
    return;
  }
  const { store, certificate } = data;
  if (certificate !== undefined && 'setSecureContext' in server) {
    const { key, cert } = certificate.certificate;
    server.setSecureContext({ key, cert });
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
      // What fails because the data were closed on the way out is no news.
      if (!store.isOpen()) return;
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
  process.stdout.write(describeStart(options, certificate, process.platform));
}

type Fetch = Parameters<typeof listen>[0];

async function listenOrExplain(
  fetch: Fetch,
  { port, https }: Options,
): Promise<ServerType | undefined> {
  try {
    return https ? await listenOnHttps(fetch, port) : await listen(fetch, port);
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

async function openDataOrExplain(
  options: Options,
  tenant: Tenant,
  clock: MovableClock,
): Promise<OpenData | undefined> {
  try {
    return await openData(options, tenant, clock);
  } catch (error) {
    if (!(error instanceof UnusableDataError)) throw error;
    process.stderr.write(`${error.message}\n`);
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
