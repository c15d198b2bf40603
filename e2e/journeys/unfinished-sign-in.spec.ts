import type { Page } from '@playwright/test';

import { localApplications, sampleAccount } from '../../contract/local-tenant.ts';
import { byRedirect, portalWays } from '../portal-ways.ts';
import { recordRequests } from '../recorded-requests.ts';
import { expect, test } from '../test.ts';

/** As MSAL notes it: until it is gone, MSAL refuses every further sign-in of the tab. */
const leaveSignInUnfinished = (page: Page): Promise<void> =>
  page.evaluate(
    ([key, value]) => {
      sessionStorage.setItem(key, value);
    },
    [
      'msal.interaction.status',
      JSON.stringify({ clientId: localApplications.portalTest, type: 'signin' }),
    ] as const,
  );

for (const way of portalWays) {
  test.describe(`A sign-in ${way.name}`, () => {
    test('works in a tab where an earlier one never ended', async ({ page, portal }) => {
      await portal.openHome();
      await leaveSignInUnfinished(page);
      await page.reload();
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });

    test('works where an earlier one got stuck behind the back of the open page', async ({
      page,
      portal,
    }) => {
      await portal.openHome();
      await leaveSignInUnfinished(page);
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });

    test('works after Back from the sign-in page', async ({ page, portal }) => {
      await portal.openHome();
      const left = await portal.startSignIn();
      await left.next.waitFor();
      await page.goBack();
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });

    test('that is clicked twice is one sign-in', async ({ page, portal, context }) => {
      const requests = recordRequests(context, 'authorize');
      const windows: Page[] = [];
      page.on('popup', (popup) => windows.push(popup));
      await portal.openHome();
      const signInPage = await way.open(portal, way.button(portal), 2);
      await signInPage.signInAs(sampleAccount);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
      expect(requests).toHaveLength(1);
      expect(windows.length).toBeLessThanOrEqual(1);
    });
  });
}

test.describe('A popup that nobody finishes', () => {
  test('does not stand in the way of a sign-in by redirect once it is closed', async ({
    portal,
  }) => {
    await portal.openHome();
    const { popup } = await portal.startSignInInPopup();
    await popup.close();
    await expect(portal.outcome).toBeVisible();
    const signInPage = await byRedirect.open(portal, portal.signInButton);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('does not stand in the way of one after the portal was loaded again', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    await portal.startSignInInPopup();
    await page.reload();
    const signInPage = await byRedirect.open(portal, portal.signInButton);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });
});
