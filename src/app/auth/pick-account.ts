import type { AccountInfo } from '@azure/msal-browser';

import { policyOfHomeAccountId } from './b2c-authorities';

/**
 * The account that counts as the person. MSAL keeps one account per policy and names none of them
 * active after a reload: the active one goes first, then the one of the policy that signs in.
 * Another policy's account never counts, since its tokens would be refused with `AADB2C90088`.
 */
export function pickAccount(
  accounts: readonly AccountInfo[],
  active: AccountInfo | null,
  signInPolicy: string,
): AccountInfo | undefined {
  const isOfPolicy = (account: AccountInfo): boolean =>
    policyOfHomeAccountId(account.homeAccountId) === signInPolicy.toLowerCase();
  if (active && isOfPolicy(active)) return active;
  return accounts.find(isOfPolicy);
}
