import { makeAccount } from '../make-account.ts';
import { ResetPasswordPage } from '../pages/reset-password-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { byRedirect, inPopup } from '../portal-ways.ts';
import { recordRequests } from '../recorded-requests.ts';
import { Recovery } from '../recovery.ts';
import { expectSmallPrint } from '../small-print.ts';
import { keptAccounts } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

/** A policy of the older kind leaves a forgotten password to the application. */
const classic = '?policy=b2c_1a_signup_signin_classic';
const newPassword = 'Gelber-Enzian-8';

test.describe('A forgotten password that is left to the portal', () => {
  test('opens the page for a new one by itself, and then the person is signed in', async ({
    page,
    portal,
    mailbox,
    request,
  }) => {
    const { signInName } = await makeAccount(request, mailbox);
    await portal.openHome(classic);
    await (await portal.startSignIn()).forgotPassword.click();
    const resetPage = new ResetPasswordPage(page);
    await expect(resetPage.heading).toHaveText('Set a new password');
    await resetPage.reset({ signInName, password: newPassword }, mailbox);
    await expect(portal.accountName).toHaveText('Ada Muster');
    await page.getByTestId('open-profile').click();
    await expect(portal.claim('acr')).toHaveText(byRedirect.usualPolicy);
    expect(await keptAccounts(page)).toHaveLength(1);
  });

  test('opens it once: after Cancel the portal waits for the person, and later it works again', async ({
    page,
    portal,
    context,
  }) => {
    const requests = recordRequests(context, 'authorize');
    const recovery = new Recovery(page);
    await portal.openHome(classic);
    const signInPage = await portal.startSignIn();
    const resetPage = new ResetPasswordPage(page);
    for (const round of ['the first time', 'the second time']) {
      await test.step(round, async () => {
        await signInPage.forgotPassword.click();
        await expect(resetPage.heading).toHaveText('Set a new password');
        recovery.failsNow();
        await resetPage.cancel.click();
        await recovery.expectOutcome('AADB2C90091');
        await expectSmallPrint(page, portal, 'AADB2C90091');
        await portal.openHere(portal.signInButton);
        await expect(signInPage.forgotPassword).toBeVisible();
      });
    }
    // Sign-in, reset, sign-in, reset, sign-in.
    expect(requests).toHaveLength(5);
  });

  test('is a button away when it was forgotten in a popup', async ({
    page,
    portal,
    mailbox,
    request,
  }) => {
    const { signInName } = await makeAccount(request, mailbox);
    const recovery = new Recovery(page);
    await portal.openHome(classic);
    const signInPage = await inPopup.open(portal, portal.signInInPopup);
    await signInPage.forgotPassword.waitFor();
    recovery.failsNow();
    await signInPage.forgotPassword.click();
    await recovery.expectOutcome('AADB2C90118');
    await expect(portal.outcome).toContainText('You need a new password.');
    await expectSmallPrint(page, portal, 'AADB2C90118');
    await expect(portal.outcomeAction).toHaveText('Set a new password');
    const opened = await inPopup.open(portal, portal.outcomeAction);
    await new ResetPasswordPage(opened.page).reset({ signInName, password: newPassword }, mailbox);
    await expect(portal.accountName).toHaveText('Ada Muster');
  });

  test('can be cancelled in the popup and leaves a portal that signs in', async ({
    page,
    portal,
  }) => {
    const recovery = new Recovery(page);
    await portal.openHome(classic);
    const signInPage = await inPopup.open(portal, portal.signInInPopup);
    await signInPage.forgotPassword.click();
    await expect(portal.outcome).toHaveAttribute('data-code', 'AADB2C90118');
    const opened = await inPopup.open(portal, portal.outcomeAction);
    const resetPage = new ResetPasswordPage(opened.page);
    await resetPage.cancel.waitFor();
    recovery.failsNow();
    await resetPage.cancel.click();
    await recovery.expectOutcome('AADB2C90091');
    await portal.openHere(portal.signInButton);
    await expect(new SignInPage(page).forgotPassword).toBeVisible();
  });
});
