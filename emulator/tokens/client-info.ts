import type { User } from '../store/users.ts';
import { providerDomains } from '../tenant/provider-domains.ts';
import { displayName } from './token-claims.ts';

/**
 * MSAL's account id is `uid.utid`. B2C puts the policy into `uid`, which gives a person one account
 * for each policy.
 */
export const clientInfo = (oid: string, policy: string, tenantId: string): string =>
  base64UrlJson({ uid: `${oid}-${policy}`, utid: tenantId });

/** Field `profile_info` of B2C's token answer (article "ROPC", decoded sample). */
export const profileInfo = (tenantId: string, user: User): string =>
  base64UrlJson({
    ver: '1.0',
    tid: tenantId,
    sub: null,
    name: displayName(user),
    preferred_username: null,
    idp: identityProviderOf(user),
  });

function identityProviderOf(user: User): string {
  if (user.kind === 'local') return 'LocalAccount';
  const domains: Readonly<Record<string, string>> = providerDomains;
  return domains[user.identityProvider] ?? user.identityProvider;
}

const base64UrlJson = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
