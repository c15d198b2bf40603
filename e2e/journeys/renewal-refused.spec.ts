import type { Page } from '@playwright/test';

import { sampleAccount } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies.ts';
import { b2cOrigin } from '../ports.ts';
import { portalWays } from '../portal-ways.ts';
import { Recovery } from '../recovery.ts';
import { endpoints } from '../spoiled-answers.ts';
import { expect, expectFailedRequestsOnly, test } from '../test.ts';

/** Renewals go to a policy that did not issue the token: the service refuses them. */
async function misleadRenewals(page: Page, onRefused: () => void): Promise<void> {
  const another = policyNames.signIn + testPolicySuffix;
  await page.route(endpoints.token, async (route) => {
    const isRenewal = route.request().postData()?.includes('grant_type=refresh_token') ?? false;
    if (!isRenewal) return route.continue();
    onRefused();
    return route.continue({ url: route.request().url().replace(tokenExpirationPolicy, another) });
  });
}

test.describe('A renewal that the service refuses', () => {
  test.afterEach(({ complaints }) => {
    expectFailedRequestsOnly(complaints);
  });

  for (const way of portalWays) {
    test(`goes unnoticed while the session lives there, after a sign-in ${way.name}`, async ({
      page,
      portal,
    }) => {
      let refused = 0;
      await page.clock.install();
      await portal.openHome(`?policy=${tokenExpirationPolicy}`);
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await page.getByTestId('open-profile').click();
      await expect(portal.claim('acr')).toHaveText(tokenExpirationPolicy);
      await misleadRenewals(page, () => (refused += 1));
      await page.clock.fastForward('04:30');
      await expect.poll(() => refused).toBe(1);
      await portal.callProfile.click();
      await expect(portal.apiResult).toHaveAttribute('data-status', '200');
      await expect(portal.outcome).toHaveCount(0);
    });

    test(`asks to sign in again once it has ended there, after a sign-in ${way.name}`, async ({
      page,
      portal,
      context,
    }) => {
      const recovery = new Recovery(page);
      await page.clock.install();
      await portal.openHome(`?policy=${tokenExpirationPolicy}`);
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await page.getByTestId('open-profile').click();
      await expect(portal.claim('acr')).toHaveText(tokenExpirationPolicy);
      await misleadRenewals(page, () => {
        recovery.failsNow();
      });
      await context.clearCookies({ domain: new URL(b2cOrigin).hostname });
      await page.clock.fastForward('04:30');
      await recovery.expectOutcome('AADB2C90077');
      await expect(portal.outcome).toContainText('Please sign in again.');
      await page.unroute(endpoints.token);
      const again = await way.open(portal, portal.outcomeAction);
      await again.signInAs(sampleAccount);
      // The page shows the person all along; only now with a token that lives.
      await expect(portal.popupOpen).toHaveCount(0);
      await expect(portal.outcome).toHaveCount(0);
      await expect(portal.claim('name')).toHaveText('Corinne Eiger');
      await portal.callProfile.click();
      await expect(portal.apiResult).toHaveAttribute('data-status', '200');
    });
  }
});
