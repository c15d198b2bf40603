import type { Page } from '@playwright/test';

/** What the tab's own storage holds. */
export const tabStorage = (page: Page): Promise<Record<string, string>> =>
  page.evaluate<Record<string, string>>('({ ...sessionStorage })');

/** The accounts that MSAL keeps, as the ids that it gives them: object id, policy, tenant. */
export async function keptAccounts(page: Page): Promise<string[]> {
  const values = Object.values(await tabStorage(page));
  return values
    .filter((value) => value.includes('"authorityType":'))
    .map((value) => (JSON.parse(value) as { homeAccountId: string }).homeAccountId);
}
