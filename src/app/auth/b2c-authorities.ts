import type { PolicyPurpose, PortalEnvironment } from '../../environments/portal-environment';

type B2c = Pick<PortalEnvironment['b2c'], 'origin' | 'tenant'>;
type Policies = Pick<PortalEnvironment['b2c'], 'policies' | 'usualPolicy'>;

/** Authority URL of one policy, e.g. `https://login.example/tenant-id/b2c_1a_signin`. */
export function authorityOf(b2c: B2c, policy: string): string {
  return `${b2c.origin}/${b2c.tenant}/${policy}`;
}

/** Name of the policy for a purpose; of the usual one where the environment lacks it. */
export function policyFor({ policies, usualPolicy }: Policies, purpose: PolicyPurpose): string {
  return policies[purpose] ?? policies[usualPolicy] ?? policies.signUpSignIn;
}

/** Purpose of the policy that the environment knows by a name, in any letter case. */
export function purposeOfPolicy(
  { policies }: Pick<Policies, 'policies'>,
  name: string,
): PolicyPurpose | undefined {
  const purposes = Object.keys(policies) as PolicyPurpose[];
  return purposes.find((purpose) => isSamePolicy(policies[purpose] ?? '', name));
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

/** Whether two names mean the same policy: the service compares them without case. */
export function isSamePolicy(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
