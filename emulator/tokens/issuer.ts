import type { Emulator } from '../emulator.ts';
import type { IssuerForm, Policy } from '../tenant/tenant-schema.ts';

type Issuing = Pick<Emulator, 'namedOrigin' | 'tenant' | 'issuerForm'>;

/** B2C's two values of `IssuanceClaimPattern` (article "JwtIssuer technical profile"). */
const issuers: Readonly<Record<IssuerForm, (emulator: Issuing, policy: Policy) => string>> = {
  /** `AuthorityAndTenantGuid`: one for all policies. */
  tenant: ({ namedOrigin, tenant }) => `${namedOrigin}/${tenant.id}/v2.0/`,
  /** `AuthorityWithTfp`: the address of the metadata begins with it (OpenID Connect Discovery 1.0, 4.3). */
  tfp: ({ namedOrigin, tenant }, { name }) =>
    `${namedOrigin}/tfp/${tenant.id}/${name.toLowerCase()}/v2.0/`,
};

/** What the policy's metadata and tokens name. A start option goes before the tenant file. */
export const issuerOf = (emulator: Issuing, policy: Policy): string =>
  issuers[emulator.issuerForm ?? policy.issuer](emulator, policy);

/** Of every policy: which one issued a token that comes back does not matter. */
export const issuersOf = (emulator: Issuing): string[] => [
  ...new Set(emulator.tenant.policies.map((policy) => issuerOf(emulator, policy))),
];
