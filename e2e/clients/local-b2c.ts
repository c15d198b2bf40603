import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { localTenant } from '../../contract/local-tenant.ts';
import { freePort } from '../applications/free-port.ts';

/** The local B2C on https, as `npm run emulator -- --https` starts it. */
export interface LocalB2c {
  /** Where it is always reached; a public host name is another one. */
  readonly localOrigin: string;
  /** What authorities begin with. */
  readonly tenantUrl: string;
  /** Its certificate with the key, for a neighbour on the same host name. */
  readonly certificate: string;
  /** Chromium's switches that make it accept this key and no other unknown one, and find the host. */
  readonly switches: readonly string[];
  readonly stop: () => Promise<void>;
}

export async function startLocalB2c(
  ticketsPort: number,
  publicHost: string | undefined,
): Promise<LocalB2c> {
  const data = mkdtempSync(join(tmpdir(), 'b2c-clients-'));
  const port = await freePort();
  const tenantFile = 'emulator/clients/tickets-tenant.ts';
  const naming = publicHost === undefined ? [] : ['--public-url', `https://${publicHost}`];
  const args = ['emulator/main.ts', '--https', '--tenant', tenantFile, ...naming];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      B2C_PORT: String(port),
      B2C_DATA: data,
      TICKETS_PORT: String(ticketsPort),
    },
    // With a channel it ends when this process does, however that happens.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    }
    rmSync(data, { recursive: true });
  };
  const announcement = await Promise.race([
    child.stdout && once(child.stdout, 'data').then(String),
    once(child, 'exit').then(() => undefined),
  ]);
  const trustSwitch = /--ignore-certificate-errors-spki-list=\S+/.exec(announcement ?? '')?.[0];
  if (trustSwitch === undefined) {
    await stop();
    throw new Error('The local B2C did not start on https; what it said is above.');
  }
  const ca = readFileSync(join(data, 'certificate', 'ca.pem'), 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), ca]);
  const local = `localhost:${String(port)}`;
  return {
    localOrigin: `https://${local}`,
    tenantUrl: `https://${publicHost ?? local}/${localTenant.name}`,
    certificate: readFileSync(join(data, 'certificate', 'server.pem'), 'utf8'),
    switches: [
      trustSwitch,
      ...(publicHost === undefined ? [] : [`--host-resolver-rules=MAP ${publicHost}:443 ${local}`]),
    ],
    stop,
  };
}
