import type { Page } from '@playwright/test';

import { tokenExpirationPolicy } from '../../contract/policies.ts';
import type { Portal } from '../pages/portal.ts';
import { endpoints, recordAuthorizeRequests, recordGrants } from '../recorded-requests.ts';
import { expect, test } from '../test.ts';
import { withholdCookiesFromFrames } from '../without-frame-cookies.ts';

/** Tokens of five minutes, renewed one minute before they end. */
const untilRenewal = '04:10';
const untilLongAfter = '02:00:00';

const ended = {
  status: 400,
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify({
    error: 'invalid_grant',
    error_description:
      'AADB2C90080: The provided grant has expired. Please re-authenticate and try again.\r\n' +
      'Correlation ID: 5b4a5d0c-5c3a-4a0e-9d1f-1f6d3a2b7c11\r\nTimestamp: 2026-11-20 10:00:00Z\r\n',
  }),
};

async function signInWithShortTokens(page: Page, portal: Portal): Promise<void> {
  await page.clock.install();
  await page.goto(`/profile?policy=${tokenExpirationPolicy}`);
  await portal.signIn();
  await expect(portal.claim('acr')).toHaveText(tokenExpirationPolicy);
}

/** A computer that wakes up: the time has gone on, timers have not. */
async function sleep(page: Page, minutes: number): Promise<void> {
  const now = await page.evaluate<number>('Date.now()');
  await page.clock.setSystemTime(now + minutes * 60_000);
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
}

async function expectWorking(portal: Portal): Promise<void> {
  await portal.callProfile.click();
  await expect(portal.apiResult).toHaveAttribute('data-status', '200');
  await expect(portal.outcome).toHaveCount(0);
}

test.describe('A token is renewed without the person noticing', () => {
  test('before it ends, again and again', async ({ page, portal }) => {
    await signInWithShortTokens(page, portal);
    const grants = recordGrants(page);
    for (const renewals of [1, 2, 3]) {
      const renewed = page.waitForResponse(endpoints.token);
      await page.clock.fastForward(untilRenewal);
      expect((await renewed).status()).toBe(200);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
      expect(grants).toEqual(Array<string>(renewals).fill('refresh_token'));
    }
    await expectWorking(portal);
  });

  test('as soon as the computer wakes up', async ({ page, portal }) => {
    await signInWithShortTokens(page, portal);
    const renewed = page.waitForResponse(endpoints.token);
    await sleep(page, 180);
    expect((await renewed).status()).toBe(200);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await expectWorking(portal);
  });

  test('not more than once, however often the page is looked at', async ({ page, portal }) => {
    await signInWithShortTokens(page, portal);
    const grants = recordGrants(page);
    for (let looks = 0; looks < 10; looks += 1)
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await expectWorking(portal);
    expect(grants).toEqual([]);
    const renewed = page.waitForResponse(endpoints.token);
    await sleep(page, 60);
    for (let looks = 0; looks < 10; looks += 1)
      await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await renewed;
    await expectWorking(portal);
    expect(grants).toEqual(['refresh_token']);
  });

  test('after a time without a connection', async ({ context, page, portal, complaints }) => {
    await signInWithShortTokens(page, portal);
    const grants = recordGrants(page);
    await context.setOffline(true);
    await page.clock.fastForward(untilRenewal);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    // The token still lives: nothing is missed yet.
    await expect(portal.outcome).toHaveCount(0);
    await page.clock.fastForward('02:00');
    await expect(portal.outcome).toContainText('You are offline.');
    const renewed = page.waitForResponse(endpoints.token);
    await context.setOffline(false);
    await page.clock.fastForward('00:40');
    expect((await renewed).status()).toBe(200);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await portal.callProfile.click();
    await expect(portal.apiResult).toHaveAttribute('data-status', '200');
    expect(new Set(grants)).toEqual(new Set(['refresh_token']));
    for (const complaint of complaints.splice(0)) expect(complaint).toContain('ERR_INTERNET');
  });
});

test.describe('When the service renews no more', () => {
  test.beforeEach(async ({ context, page, portal, playwright }) => {
    const stranger = await playwright.request.newContext();
    await withholdCookiesFromFrames(context, stranger);
    await signInWithShortTokens(page, portal);
    await page.route(endpoints.token, (route) => route.fulfill(ended));
  });
  test.afterEach(({ complaints }) => {
    for (const complaint of complaints.splice(0)) expect(complaint).toContain('400');
  });

  test('the person is asked to sign in again, once, and nobody is asked for tokens any more', async ({
    page,
    portal,
  }) => {
    const grants = recordGrants(page);
    const authorizeRequests = recordAuthorizeRequests(page);
    await page.clock.fastForward(untilRenewal);
    await expect(portal.outcome).toContainText('sign in again');
    await expect(portal.outcome).toHaveCount(1);
    const asked = [grants.length, authorizeRequests.length];
    expect(grants).toEqual(['refresh_token']);

    await portal.callProfile.click();
    await page.clock.fastForward(untilLongAfter);
    await sleep(page, 60);
    await page.evaluate("dispatchEvent(new Event('online'))");
    await portal.callProfile.click();
    await expect(portal.outcome).toContainText('sign in again');
    await expect(portal.apiResult).toHaveCount(0);
    expect([grants.length, authorizeRequests.length]).toEqual(asked);
  });

  test('the button of the notice leads to the sign-in and back', async ({ page, portal }) => {
    await page.clock.fastForward(untilRenewal);
    await expect(portal.outcome).toContainText('sign in again');
    await page.unroute(endpoints.token);
    await portal.outcomeAction.click();
    // The session at the service lives: no password is asked for.
    await expect(page).toHaveURL(/\/profile\?policy=/);
    await expect(portal.claim('name')).toHaveText('Corinne Eiger');
    await expectWorking(portal);
  });
});

test.describe('A browser that withholds cookies from frames', () => {
  test.beforeEach(async ({ context, playwright }) => {
    await withholdCookiesFromFrames(context, await playwright.request.newContext());
  });

  test('signs in, reloads, calls the API and renews', async ({ page, portal }) => {
    await signInWithShortTokens(page, portal);
    await page.reload();
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await expectWorking(portal);
    const grants = recordGrants(page);
    const renewed = page.waitForResponse(endpoints.token);
    await page.clock.fastForward(untilRenewal);
    expect((await renewed).status()).toBe(200);
    await expectWorking(portal);
    expect(grants).toEqual(['refresh_token']);
  });

  test('asks for one click in a second tab, but not for the password', async ({
    context,
    portal,
  }) => {
    await portal.openHome();
    await portal.signIn();
    const secondTab = await context.newPage();
    await secondTab.goto('/profile');
    const signInButton = secondTab.getByTestId('sign-in');
    await expect(secondTab.getByRole('heading', { level: 1 })).toHaveText('Please sign in first');
    await expect(secondTab.getByTestId('outcome')).toHaveCount(0);
    await signInButton.click();
    await expect(secondTab.getByTestId('claim-name')).toHaveText('Corinne Eiger');
    await expect(secondTab).toHaveURL('/profile');
  });
});
