import { type Page, expect } from '@playwright/test';

import type { Portal } from './pages/portal.ts';

const correlationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What support asks for stands below an outcome, B2C's code and correlation id, and can be copied. */
export async function expectSmallPrint(page: Page, portal: Portal, code: string): Promise<void> {
  const parts = portal.outcome.locator('code');
  await expect(parts).toHaveText([code, correlationId]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.outcome.getByRole('button', { name: 'Copy' }).click();
  await expect(portal.outcome.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toBe((await parts.allInnerTexts()).join(' '));
}
