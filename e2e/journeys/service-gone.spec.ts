import { sampleAccount } from '../../contract/local-tenant.ts';
import { byRedirect, inPopup } from '../portal-ways.ts';
import { recordRequests } from '../recorded-requests.ts';
import { Recovery } from '../recovery.ts';
import { endpoints, spoilAnswers } from '../spoiled-answers.ts';
import { expect, expectFailedRequestsOnly, test } from '../test.ts';

test.describe('While the service is not there', () => {
  test.afterEach(({ complaints }) => {
    expectFailedRequestsOnly(complaints);
  });

  test('a person signs out here, is told that it counts here only, and finishes it later', async ({
    page,
    portal,
    context,
  }) => {
    const logouts = recordRequests(context, 'logout');
    const recovery = new Recovery(page);
    await portal.openProfile();
    await portal.signIn();
    const mend = await spoilAnswers(page, 'metadata', { kind: 'drop' }, () => {
      recovery.failsNow();
    });
    await portal.signOutButton.click();
    await recovery.expectOutcome('endpoints_resolution_error');
    await expect(portal.outcome).toContainText('You are signed out here only.');
    await expect(portal.accountName).toHaveCount(0);
    await expect(portal.heading).toHaveText('Please sign in first');
    expect(logouts).toEqual([]);

    await test.step('a try in vain says so again', async () => {
      await portal.outcomeAction.click();
      await expect(portal.outcomeAction).toBeEnabled();
      await expect(portal.outcome).toContainText('You are signed out here only.');
    });

    await mend();
    await portal.outcomeAction.click();
    await page.waitForURL('/');
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.outcome).toHaveCount(0);
    expect(logouts).toHaveLength(1);
    const signInPage = await portal.startSignIn();
    await expect(signInPage.password).toHaveValue('');
  });

  test('a second sign-in on the same page is not sent to an address that shows nothing', async ({
    page,
    portal,
    context,
  }) => {
    const recovery = new Recovery(page);
    await portal.openHome();
    await portal.signIn();
    const mend = await spoilAnswers(page, 'metadata', { kind: 'drop' }, () => {
      recovery.failsNow();
    });
    await portal.signOutButton.click();
    await expect(portal.outcome).toContainText('You are signed out here only.');
    const requests = recordRequests(context, 'authorize');
    await portal.signInButton.click();
    await expect(portal.outcome).toContainText('The sign-in service cannot be reached.');
    await recovery.expectOutcome('endpoints_resolution_error');
    expect(requests).toEqual([]);

    await mend();
    // Nobody told the service about the sign-out: it asks for no password.
    await portal.outcomeAction.click();
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('Back from the browser’s own error page leads to a portal that signs in', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    await page.route(endpoints.authorize, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await portal.signInButton.click();
    await failed;
    await page.unroute(endpoints.authorize);
    await page.goBack();
    const signInPage = await byRedirect.open(portal, portal.signInButton);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('a popup that stays empty can be cancelled, and the next one signs in', async ({
    portal,
    context,
  }) => {
    await portal.openHome();
    await context.route(endpoints.authorize, (route) => route.abort());
    const failed = context.waitForEvent('requestfailed');
    await inPopup.open(portal, portal.signInInPopup);
    await failed;
    await context.unroute(endpoints.authorize);
    await portal.popupCancel.click();
    await expect(portal.outcome).toHaveAttribute('data-code', 'user_cancelled');
    const signInPage = await inPopup.open(portal, portal.outcomeAction);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });
});
