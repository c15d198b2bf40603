import type { AccountInfo } from '@azure/msal-browser';

import { policyOfHomeAccountId } from './b2c-authorities';

/**
 * Name of the policy that issued an account's ID token, in lower case. The claim is `tfp` or `acr`, as
 * the policy is set up; without either MSAL's key for the account names it.
 */
export function issuingPolicy(
  account: Pick<AccountInfo, 'homeAccountId' | 'idTokenClaims'>,
): string {
  const { tfp, acr } = (account.idTokenClaims ?? {}) as { tfp?: unknown; acr?: unknown };
  const named = [tfp, acr].find((claim) => typeof claim === 'string' && claim !== '');
  return typeof named === 'string'
    ? named.toLowerCase()
    : policyOfHomeAccountId(account.homeAccountId);
}
