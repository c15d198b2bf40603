import type { IdentityProviderId } from './tenant-schema.ts';

/** `Domain` of the providers in B2C's starter pack: claim `idp`, and what `domain_hint` names. */
export const providerDomains: Readonly<Record<IdentityProviderId, string>> = {
  microsoft: 'live.com',
  google: 'google.com',
  apple: 'apple.com',
};
