import type { Page } from '@playwright/test';

/** What a tab of the portal keeps; in words of the page, because the types of this project know none. */
export async function tabStorage(page: Page): Promise<Record<string, string>> {
  return page.evaluate<Record<string, string>>('({ ...sessionStorage })');
}

/** What all tabs of the portal share. */
export async function sharedStorage(page: Page): Promise<Record<string, string>> {
  return page.evaluate<Record<string, string>>('({ ...localStorage })');
}

export async function putInTab(
  page: Page,
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(`Object.assign(sessionStorage, ${JSON.stringify(entries)})`);
}

/** Accounts, tokens and an interaction under way; MSAL's version and the like say nothing of anybody. */
export const keysOfPerson = (storage: Readonly<Record<string, string>>): string[] =>
  Object.keys(storage).filter(
    (key) => key.includes('|') || /^msal\..*(request|verifier|urlHash|active-account)/.test(key),
  );

/** The accounts that MSAL keeps, as the ids that it gives them: object id, policy, tenant. */
export async function keptAccounts(page: Page): Promise<string[]> {
  const values = Object.values(await tabStorage(page));
  return values
    .filter((value) => value.includes('"authorityType":'))
    .map((value) => (JSON.parse(value) as { homeAccountId: string }).homeAccountId);
}
