import type { AccountInfo } from '@azure/msal-browser';

import { policyOfHomeAccountId } from './b2c-authorities';

/**
 * The account that counts as the person. MSAL keeps one account per policy: the active one goes first,
 * then the one whose token was issued last. An account of a policy that the environment does not list
 * never counts: it was left behind by another configuration. Nor does one whose ID token is gone, of
 * whom nothing is known.
 *
 * @param policies names of the environment's policies, in any letter case
 */
export function pickAccount(
  accounts: readonly AccountInfo[],
  active: AccountInfo | null,
  policies: readonly string[],
): AccountInfo | undefined {
  const known = new Set(policies.map((policy) => policy.toLowerCase()));
  const isKnown = (account: AccountInfo): boolean =>
    account.idTokenClaims !== undefined && known.has(policyOfHomeAccountId(account.homeAccountId));
  if (active && isKnown(active)) return active;
  return accounts.filter(isKnown).sort((one, other) => issuedAt(other) - issuedAt(one))[0];
}

function issuedAt(account: AccountInfo): number {
  const { iat } = account.idTokenClaims ?? {};
  return typeof iat === 'number' ? iat : 0;
}
