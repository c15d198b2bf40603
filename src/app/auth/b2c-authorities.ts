import type { PortalEnvironment } from '../../environments/portal-environment';

type B2c = Pick<PortalEnvironment['b2c'], 'origin' | 'tenant'>;

/** Authority URL of one policy, e.g. `https://login.example/tenant-id/b2c_1a_signin`. */
export function authorityOf(b2c: B2c, policy: string): string {
  return `${b2c.origin}/${b2c.tenant}/${policy}`;
}

/**
 * Policy that issued the tokens of an account. MSAL keeps one account per policy and names the policy
 * in the account's key, `<object id>-<policy>.<tenant id>`; the claims name it too, in any letter case.
 */
export function policyOfHomeAccountId(homeAccountId: string): string {
  const uid = homeAccountId.split('.')[0] ?? '';
  const objectIdLength = 36;
  return uid.slice(objectIdLength + 1).toLowerCase();
}
