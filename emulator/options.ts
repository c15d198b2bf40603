import { parseArgs } from 'node:util';
import { defaultPorts } from '../contract/addresses.ts';

export interface Options {
  readonly port: number;
  readonly portalPort: number;
  /** A folder, `:memory:`, or nothing for `.local/` in the repository. */
  readonly data: string | undefined;
  readonly tenantFile: string | undefined;
  readonly hasDevelopmentEndpoints: boolean;
  readonly help: boolean;
}

/** The command line or the environment asks for something that does not exist. */
export class UsageError extends Error {}

export const usage = `Local B2C: stands in for an Azure AD B2C tenant on this computer.

  node emulator/main.ts [--tenant FILE] [--no-dev-endpoints]

  --tenant FILE        another tenant: a .json, .ts or .mjs file (default: the local tenant)
  --no-dev-endpoints   without /_emulator/...
  --help               this text

  B2C_PORT             port of the local B2C (default ${String(defaultPorts.b2c)})
  PORTAL_PORT          port of the portal, for its redirect URIs (default ${String(defaultPorts.portal)})
  B2C_DATA             folder of the database, or :memory: (default .local/ in the repository)
`;

export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  const values = parseFlags(args);
  return {
    port: portFrom(environment, 'B2C_PORT', defaultPorts.b2c),
    portalPort: portFrom(environment, 'PORTAL_PORT', defaultPorts.portal),
    data: environment['B2C_DATA'] === '' ? undefined : environment['B2C_DATA'],
    tenantFile: values.tenant,
    hasDevelopmentEndpoints: values['no-dev-endpoints'] !== true,
    help: values.help === true,
  };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        tenant: { type: 'string' },
        'no-dev-endpoints': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // `parseArgs` throws a TypeError that names the unknown or incomplete flag.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function portFrom(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: number,
): number {
  const value = environment[name];
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`${name} must be a port between 1 and 65535, not "${value}".`);
}
