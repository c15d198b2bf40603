import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePort } from './free-port.ts';

/** A local B2C beside the one of `npm start`, for registrations that the local tenant does not have. */
export interface OwnEmulator {
  readonly origin: string;
  close(): Promise<void>;
}

/** By client id: what is written over the registrations of the local tenant. */
export type Registrations = Readonly<
  Record<string, { readonly redirectUris: string[]; readonly frontChannelLogoutUri?: string }>
>;

const file = (path: string): URL => new URL(`../../${path}`, import.meta.url);

export async function startOwnEmulator(registrations: Registrations): Promise<OwnEmulator> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-tenant-'));
  const tenantFile = join(folder, 'tenant.mjs');
  await writeFile(tenantFile, tenantModule(registrations));
  const port = String(await freePort());
  const emulator = spawn(
    process.execPath,
    [fileURLToPath(file('emulator/main.ts')), '--tenant', tenantFile],
    {
      env: { ...process.env, B2C_PORT: port, B2C_DATA: ':memory:' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(emulator, 'exit');
  const failed = ended.then(() => {
    throw new Error('the local B2C did not start');
  });
  await Promise.race([once(emulator.stdout, 'data'), failed]);
  // It may end now: that is what `close` waits for.
  failed.catch(() => undefined);
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      emulator.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** A tenant of one's own, as docs/local-b2c.md describes it. */
const tenantModule = (registrations: Registrations): string => `
import { localTenantFile } from ${JSON.stringify(file('emulator/tenant/local-tenant.ts').href)};
const tenant = localTenantFile(4200);
const registrations = ${JSON.stringify(registrations)};
export default {
  ...tenant,
  applications: tenant.applications.map((application) => ({
    ...application,
    ...registrations[application.id],
  })),
};
`;
