import { newAddress } from '../make-account.ts';
import { IdentityProviderPage } from '../pages/identity-provider-page.ts';
import { SignUpPage } from '../pages/sign-up-page.ts';
import { portalWays } from '../portal-ways.ts';
import { Recovery } from '../recovery.ts';
import { expectSmallPrint } from '../small-print.ts';
import { expect, test } from '../test.ts';

for (const way of portalWays) {
  test(`Somebody without an account who comes by Microsoft, ${way.name}, is led to the sign-up and signed in`, async ({
    page,
    portal,
    mailbox,
  }) => {
    const recovery = new Recovery(page);
    const stranger = newAddress();
    await portal.openHome('?policy=b2c_1a_signin');
    const signInPage = await way.open(portal, way.button(portal));
    await signInPage.provider('microsoft').click();
    const providerPage = new IdentityProviderPage(signInPage.page);
    await providerPage.account.fill(stranger);
    recovery.failsNow();
    await providerPage.approve.click();
    await recovery.expectOutcome('AADB2C99002');
    await expect(portal.outcome).toContainText('There is no account for this sign-in yet.');
    await expectSmallPrint(page, portal, 'AADB2C99002');

    const opened = await way.open(portal, portal.outcomeAction);
    const signUpPage = new SignUpPage(opened.page);
    await expect(signUpPage.heading).toHaveText('Sign up');
    await signUpPage.signUp(
      { mail: stranger, password: 'Gelber-Enzian-8', givenName: 'Ada', surname: 'Muster' },
      mailbox,
    );
    await expect(portal.accountName).toHaveText('Ada Muster');
    await page.getByTestId('open-profile').click();
    await expect(portal.claim('acr')).toHaveText(way.usualPolicy);
  });
}
