import { parseArgs } from 'node:util';
import { defaultPorts } from '../contract/addresses.ts';
import type { IssuerForm } from './tenant/tenant-schema.ts';

export interface Options {
  readonly port: number;
  readonly portalPort: number;
  /** A folder, `:memory:`, or nothing for `.local/` in the repository. */
  readonly data: string | undefined;
  readonly tenantFile: string | undefined;
  readonly hasDevelopmentEndpoints: boolean;
  /** Served with a certificate of its own. */
  readonly https: boolean;
  /** An origin: `https://contoso.b2clogin.com`. */
  readonly publicUrl: string | undefined;
  readonly issuerForm: IssuerForm | undefined;
  readonly help: boolean;
}

/** The command line or the environment asks for something that does not exist. */
export class UsageError extends Error {}

export const usage = `Local B2C: stands in for an Azure AD B2C tenant on this computer.

  node emulator/main.ts [--tenant FILE] [--no-dev-endpoints]
                        [--https] [--public-url URL] [--issuer tenant|tfp]

  --tenant FILE        another tenant: a .json, .ts or .mjs file (default: the local tenant)
  --no-dev-endpoints   without /_emulator/...
  --https              served on https, with a certificate made here and kept with the data
  --public-url URL     https://HOST or https://HOST:PORT: what addresses and issuer name instead of
                       localhost; it still listens on this computer only
  --issuer FORM        of all policies, whatever the tenant file says: tenant, or tfp for clients
                       that compare it with the address of the metadata
  --help               this text

  B2C_PORT             port of the local B2C (default ${String(defaultPorts.b2c)})
  PORTAL_PORT          port of the portal, for its redirect URIs (default ${String(defaultPorts.portal)})
  B2C_DATA             folder of database and certificate, or :memory: (default .local/ in the repository)
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
    https: values.https === true,
    publicUrl: publicUrlFrom(values['public-url']),
    issuerForm: issuerFormFrom(values.issuer),
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
        https: { type: 'boolean' },
        'public-url': { type: 'string' },
        issuer: { type: 'string' },
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

function publicUrlFrom(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  // Whatever is more than an origin makes the address longer: path, query, fragment, user name.
  if (url?.protocol === 'https:' && url.href === `${url.origin}/` && isPlainHost(url.hostname)) {
    return url.origin;
  }
  throw new UsageError(
    `--public-url must be https://HOST or https://HOST:PORT, without path, query or user name, not "${value}".`,
  );
}

/** A URL also holds names that no certificate can (RFC 5280, 4.2.1.6). */
const isPlainHost = (hostName: string): boolean =>
  /^(?:[a-z\d-]+(?:\.[a-z\d-]+)*|\[[\da-f:]+\])$/.test(hostName);

function issuerFormFrom(value: string | undefined): IssuerForm | undefined {
  if (value === undefined || value === 'tenant' || value === 'tfp') return value;
  throw new UsageError(`--issuer must be tenant or tfp, not "${value}".`);
}
