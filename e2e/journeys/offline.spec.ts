import { sampleAccount } from '../../contract/local-tenant.ts';
import { portalWays } from '../portal-ways.ts';
import { Recovery } from '../recovery.ts';
import { tabStorage } from '../tab-storage.ts';
import { expect, expectFailedRequestsOnly, test } from '../test.ts';

test.describe('Without a network', () => {
  test.afterEach(({ complaints }) => {
    expectFailedRequestsOnly(complaints);
  });

  for (const way of portalWays) {
    test(`a sign-in ${way.name} says so, waits for the connection and then works`, async ({
      page,
      portal,
      context,
    }) => {
      const recovery = new Recovery(page);
      await portal.openHome();
      await context.setOffline(true);
      recovery.failsNow();
      await way.button(portal).click();
      await recovery.expectOutcome('no_network_connectivity');
      await expect(portal.outcome).toContainText('You are offline.');

      await test.step('trying again while offline says so again', async () => {
        await portal.outcomeAction.click();
        await expect(portal.outcomeAction).toBeEnabled();
        await expect(portal.outcome).toContainText('You are offline.');
      });

      await context.setOffline(false);
      await expect(portal.outcome).toHaveAttribute('data-code', 'backOnline');
      await expect(portal.outcome).toContainText('The connection is back.');
      await portal.outcomeAction.click();
      await expect(portal.outcome).toHaveCount(0);
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });
  }

  test('a sign-out forgets the person here, and ends the session there once there is one', async ({
    page,
    portal,
    context,
  }) => {
    const recovery = new Recovery(page);
    await portal.openProfile();
    await portal.signIn();
    await context.setOffline(true);
    recovery.failsNow();
    await portal.signOutButton.click();
    await recovery.expectOutcome('no_network_connectivity');
    await expect(portal.outcome).toContainText('You are signed out here only.');
    await expect(portal.accountName).toHaveCount(0);
    expect(JSON.stringify(await tabStorage(page))).not.toMatch(/Corinne|eyJ/);

    await context.setOffline(false);
    await portal.outcomeAction.click();
    await page.waitForURL('/');
    const signInPage = await portal.startSignIn();
    await expect(signInPage.password).toHaveValue('');
  });
});
