import { sampleAccount } from '../../contract/local-tenant.ts';
import { IdentityProviderPage } from '../pages/identity-provider-page.ts';
import { byRedirect, inPopup, portalWays } from '../portal-ways.ts';
import { Recovery } from '../recovery.ts';
import { expectSmallPrint } from '../small-print.ts';
import { expect, test } from '../test.ts';

test.describe('Cancel on the sign-in page', () => {
  test('leads back to the page it began on, with a code for support and a button that signs in', async ({
    page,
    portal,
  }) => {
    const recovery = new Recovery(page);
    await portal.openProfile();
    const signInPage = await portal.startSignIn();
    await signInPage.cancel.waitFor();
    recovery.failsNow();
    await signInPage.cancel.click();
    await recovery.expectOutcome('AADB2C90091');
    await expect(page).toHaveURL('/profile');
    await expect(portal.heading).toHaveText('Please sign in first');
    await expect(portal.outcome).toContainText('The sign-in was cancelled.');
    await expectSmallPrint(page, portal, 'AADB2C90091');
    await portal.openHere(portal.outcomeAction);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.claim('name')).toHaveText('Corinne Eiger');
    await expect(portal.outcome).toHaveCount(0);
  });
});

for (const way of portalWays) {
  test(`A sign-in ${way.name} that the person cancels at Google can be repeated`, async ({
    page,
    portal,
  }) => {
    const recovery = new Recovery(page);
    await portal.openHome();
    const signInPage = await way.open(portal, way.button(portal));
    await signInPage.provider('google').click();
    const providerPage = new IdentityProviderPage(signInPage.page);
    await providerPage.deny.waitFor();
    recovery.failsNow();
    await providerPage.deny.click();
    await recovery.expectOutcome('AADB2C90273');
    await expect(portal.outcome).toContainText('The sign-in was cancelled.');
    await expectSmallPrint(page, portal, 'AADB2C90273');
    const again = await way.open(portal, portal.outcomeAction);
    await again.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await expect(portal.outcome).toHaveCount(0);
  });
}

test.describe('A popup', () => {
  test('that the person closes is noticed within a second, and opened again from the notice', async ({
    page,
    portal,
  }) => {
    const recovery = new Recovery(page);
    await portal.openProfile();
    const { popup } = await portal.startSignInInPopup();
    await expect(portal.popupOpen).toContainText('The sign-in window is open.');
    await expect(portal.signInButton).toBeDisabled();
    recovery.failsNow();
    await popup.close();
    await recovery.expectOutcome('user_cancelled', 1_000);
    await expect(portal.outcome).toContainText('The sign-in window was closed.');
    await expect(portal.outcome.getByRole('heading')).toBeFocused();
    await expect(portal.popupOpen).toHaveCount(0);
    const again = await inPopup.open(portal, portal.outcomeAction);
    await again.signInAs(sampleAccount);
    await expect(portal.claim('name')).toHaveText('Corinne Eiger');
    await expect(portal.outcome).toHaveCount(0);
  });

  test('is closed by Cancel in the portal', async ({ page, portal }) => {
    const recovery = new Recovery(page);
    await portal.openHome();
    const { popup } = await portal.startSignInInPopup();
    const closed = popup.waitForEvent('close');
    recovery.failsNow();
    await portal.popupCancel.click();
    await recovery.expectOutcome('user_cancelled', 1_000);
    await closed;
    await expect(portal.outcome.getByRole('heading')).toBeFocused();
    const signInPage = await byRedirect.open(portal, portal.signInButton);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('that the browser blocks is no obstacle: the sign-in opens in the page itself', async ({
    page,
    portal,
  }) => {
    await page.addInitScript('window.open = () => null');
    await portal.openProfile();
    const signInPage = await byRedirect.open(portal, portal.signInInPopup);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.claim('acr')).toHaveText(byRedirect.usualPolicy);
  });
});
