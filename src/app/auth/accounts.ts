import type { AccountInfo } from '@azure/msal-browser';

import type { PortalEnvironment } from '../../environments/portal-environment';
import { authorityOf, policyOfHomeAccountId } from './b2c-authorities';
import type { LoadedMsal } from './load-msal';
import { pickAccount } from './pick-account';

type Instance = LoadedMsal['service']['instance'];
type B2c = PortalEnvironment['b2c'];

/** The account of the person, among those that MSAL keeps, one a policy. */
export function currentAccount(instance: Instance, { policies }: B2c): AccountInfo | undefined {
  return pickAccount(
    instance.getAllAccounts(),
    instance.getActiveAccount(),
    Object.values(policies as unknown as Record<string, string>),
  );
}

/**
 * Makes an account the person and forgets all others: one person has one account, whatever policy they
 * came by last. A silent call that found a second one could answer with its tokens.
 */
export async function keepOnly(instance: Instance, account: AccountInfo): Promise<void> {
  instance.setActiveAccount(account);
  const others = instance
    .getAllAccounts()
    .filter(({ homeAccountId }) => homeAccountId !== account.homeAccountId);
  for (const other of others) await instance.clearCache({ account: other });
}

/** The account's own policy: another one refuses its refresh token (`AADB2C90088`). */
export function authorityOfAccount(b2c: B2c, account: AccountInfo): string {
  return authorityOf(b2c, policyOfHomeAccountId(account.homeAccountId));
}
