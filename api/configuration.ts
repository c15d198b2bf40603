import { z } from 'zod';
import { defaultPorts, localB2cServedOrigin, localPortalOrigin } from '../contract/addresses.ts';
import { localTenant } from '../contract/local-tenant.ts';
import { policyNames } from '../contract/policies.ts';

export interface ApiConfiguration {
  readonly port: number;
  /** The OpenID configuration whose issuer and keys are trusted. */
  readonly discoveryUrl: string;
  readonly portalOrigin: string;
  /** A folder, or `:memory:`. */
  readonly dataFolder: string;
}

/** 0 takes any free port. */
const port = z
  .string()
  .regex(/^\d+$/, 'a port is a number')
  .transform(Number)
  .pipe(z.number().max(65_535));

/** Reads the variables of the process once; a wrong one stops the start and is named. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  defaultDataFolder: string,
): ApiConfiguration {
  const variables = z
    .object({
      API_PORT: port.default(defaultPorts.api),
      B2C_PORT: port.default(defaultPorts.b2c),
      PORTAL_PORT: port.default(defaultPorts.portal),
      API_DISCOVERY: z.url({ protocol: /^https?$/ }).optional(),
      B2C_DATA: z.string().min(1).default(defaultDataFolder),
    })
    .parse(withoutEmptyOnes(environment));
  return {
    port: variables.API_PORT,
    discoveryUrl: variables.API_DISCOVERY ?? localDiscoveryUrl(variables.B2C_PORT),
    portalOrigin: localPortalOrigin(variables.PORTAL_PORT),
    dataFolder: variables.B2C_DATA,
  };
}

/** A variable that is set to nothing counts as not set, as with the other parts. */
function withoutEmptyOnes(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** All policies of the tenant share issuer and keys, so the document of one is enough. */
function localDiscoveryUrl(b2cPort: number): string {
  const path = `${localTenant.name}/${policyNames.signUpSignIn}/v2.0/.well-known/openid-configuration`;
  return `${localB2cServedOrigin(b2cPort)}/${path}`;
}
