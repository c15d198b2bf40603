import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { localTenant } from '../../contract/local-tenant.ts';
import { startProcess } from './emulator-process.ts';
import { temporaryFolder, type Test } from './temporary-folder.ts';

export interface TrustedProcess {
  readonly port: number;
  /** `https://localhost:PORT`. */
  readonly origin: string;
  readonly tenantUrl: string;
}

/**
 * The emulator on https, trusted by whatever this process connects with, as with
 * `NODE_EXTRA_CA_CERTS`: clients keep their own networking.
 */
export async function startTrustedProcess(
  t: Test,
  { args = [] }: { readonly args?: readonly string[] } = {},
): Promise<TrustedProcess> {
  let kill = (): Promise<void> => Promise.resolve();
  const data = temporaryFolder(t, () => kill());
  const emulator = await startProcess(data, { args: ['--https', ...args] });
  kill = emulator.kill;
  const ca = readFileSync(join(data, 'certificate', 'ca.pem'), 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), ca]);
  const origin = `https://localhost:${String(emulator.port)}`;
  return { port: emulator.port, origin, tenantUrl: `${origin}/${localTenant.name}` };
}
