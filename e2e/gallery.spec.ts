import { languages } from '../contract/languages.ts';
import { authorizeUrl, tenantUrl } from './authorize-url.ts';
import { look } from './look.ts';
import { newAddress } from './make-account.ts';
import { FirstSignInPage } from './pages/first-sign-in-page.ts';
import { IdentityProviderPage } from './pages/identity-provider-page.ts';
import { ResetPasswordPage } from './pages/reset-password-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { SignUpPage } from './pages/sign-up-page.ts';
import { blockStorage } from './block-storage.ts';
import { apiOrigin, b2cOrigin } from './ports.ts';
import { expect, test } from './test.ts';

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`Every page in ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale: language });
      // Some twenty pages, each in four sizes, on whatever computer runs this.
      test.setTimeout(240_000);

      test('is accessible, fits narrow and wide windows, and is kept as a picture', async ({
        page,
        portal,
      }) => {
        // Either theme in one width: each language meets axe in both.
        const axeAt = colorScheme === 'dark' ? 'narrow' : 'wide';
        const see = (name: string) => look(page, `${language}-${colorScheme}`, name, axeAt);

        await portal.openHome();
        await expect(portal.signInButton).toBeEnabled();
        await see('home');

        await portal.openProfile();
        await expect(portal.signInButton).toBeEnabled();
        await see('sign-in-needed');

        const signInPage = await portal.startSignIn();
        await signInPage.signInName.waitFor();
        await see('sign-in');
        await signInPage.signInAs({
          signInName: `nobody-${language}-${colorScheme}@example.com`,
          password: 'Wrong-2026',
        });
        await expect(signInPage.pageError).toBeVisible();
        await see('sign-in-error');

        await signInPage.cancel.click();
        await expect(portal.outcome).toBeVisible();
        await see('cancelled');

        await portal.signIn();
        await portal.callProfile.click();
        await portal.apiResult.waitFor();
        for (const meaning of await page.locator('.claim-meaning summary').all())
          await meaning.click();
        await see('profile');

        await portal.openHome();
        await portal.accountName.waitFor();
        await see('home-signed-in');

        await page.goto('/nowhere');
        await portal.heading.waitFor();
        await see('not-found');
      });

      test('of the portal in the states that not everybody meets', async ({
        page,
        portal,
        context,
        complaints,
      }) => {
        const axeAt = colorScheme === 'dark' ? 'narrow' : 'wide';
        const see = (name: string) => look(page, `${language}-${colorScheme}`, name, axeAt);
        const discovery = `${b2cOrigin}/**/.well-known/openid-configuration*`;
        const me = `${apiOrigin}/profile/me`;

        await page.goto('/?policy=unknown&prefillEmail=nina%40example.com&prefillGivenName=Nina');
        await expect(portal.linkRefused).toBeVisible();
        await page.getByTestId('prefill-familyName').fill('<Frei>');
        await page.getByTestId('prefill-familyName').blur();
        await see('options');

        await portal.openHome();
        const { popup } = await portal.startSignInInPopup();
        await see('popup-open');
        await popup.close();
        await expect(portal.outcome).toBeVisible();
        await see('popup-closed');

        await page.goto('/redirect.html#error=access_denied&state=made-up');
        await expect(portal.outcome).toBeVisible();
        await see('old-answer');

        await page.route(discovery, (route) => route.abort());
        await portal.openProfile();
        await portal.signInButton.click();
        await expect(portal.outcome).toBeVisible();
        await see('unreachable');
        await page.unroute(discovery);

        await portal.openProfile();
        await portal.signIn();
        await page.route(me, (route) => route.abort());
        await portal.callProfile.click();
        await portal.apiResult.waitFor();
        await see('profile-service-unreachable');
        await page.unroute(me);
        await portal.accountMenu.click();
        await portal.switchUser.waitFor();
        await see('account-menu');

        const otherTab = await context.newPage();
        await otherTab.goto('/');
        await otherTab.getByTestId('sign-out').click();
        await expect(portal.outcome).toBeVisible();
        await see('signed-out-elsewhere');
        await otherTab.close();

        await context.setOffline(true);
        await portal.signInButton.click();
        await expect(portal.outcome).toHaveAttribute('data-code', 'no_network_connectivity');
        await see('offline');
        await context.setOffline(false);

        await blockStorage(page);
        await portal.openHome();
        await expect(portal.outcome).toBeVisible();
        await see('storage-blocked');

        // The browser's own notes on what was broken here on purpose.
        for (const complaint of complaints.splice(0))
          expect(complaint).toContain('Failed to load resource');
      });

      test('of the sign-in service too, in every state', async ({ page, mailbox, complaints }) => {
        const axeAt = colorScheme === 'dark' ? 'narrow' : 'wide';
        const see = (name: string) => look(page, `${language}-${colorScheme}`, name, axeAt);
        const open = (policy: string, parameters: Record<string, string> = {}) =>
          page.goto(
            authorizeUrl({
              policy,
              parameters: { ui_locales: language, prompt: 'login', ...parameters },
            }),
          );
        const mail = newAddress();
        const password = 'Gallery-2026-pw';
        const signInPage = new SignInPage(page);
        const signUpPage = new SignUpPage(page);
        const resetPage = new ResetPasswordPage(page);
        const providerPage = new IdentityProviderPage(page);
        const firstSignInPage = new FirstSignInPage(page);
        const lengthRule = (isMet: boolean) =>
          page.locator(`[data-rule="length"][data-met="${String(isMet)}"]`);

        await page.goto(b2cOrigin);
        await see('b2c-start');

        await open('b2c_1a_signup_signin_popup_test');
        await see('sign-in-popup');

        await open('b2c_1a_signup_signin_test', { prefillGivenName: 'Nina' });
        await signInPage.createAccount.click();
        await signUpPage.givenName.waitFor();
        await see('sign-up');
        await signUpPage.continue.click();
        await signUpPage.pageError.waitFor();
        await see('sign-up-errors');
        await signUpPage.newPassword.pressSequentially('Abcde');
        await lengthRule(false).waitFor();
        await signUpPage.verification.sendCodeTo(mail);
        await see('sign-up-code-sent');
        await signUpPage.verification.enterCode('not a code');
        await signUpPage.itemError('verificationCode').waitFor();
        await see('sign-up-code-wrong');
        await signUpPage.verification.enterCode(await mailbox.codeFor(mail));
        await signUpPage.verification.success.waitFor();
        await signUpPage.fillIn({ password, givenName: 'Nina', surname: 'Frei' });
        await lengthRule(true).waitFor();
        await see('sign-up-verified');
        const returned = page.waitForRequest(/\/redirect\.html\?code=/);
        await signUpPage.continue.click();
        await returned;
        await page.waitForURL('/');

        await page.goto(`${b2cOrigin}/_emulator/mailbox?to=${mail}`);
        await see('mailbox');
        await page.goto(`${b2cOrigin}/_emulator/mailbox?to=nobody-${mail}`);
        await see('mailbox-empty');
        await page.goto(`${tenantUrl}/b2c_1a_signin/terms?code=DEMO-TERMS&ui_locales=${language}`);
        await see('terms');

        await open('b2c_1a_signup_signin_test', { option: 'signup', prefillEmail: mail });
        await signUpPage.verification.verify(mail, mailbox);
        await signUpPage.pageError.waitFor();
        await see('sign-up-taken');

        await open('b2c_1a_passwordreset_test', { login_hint: mail });
        await see('reset-password');
        await resetPage.verification.sendCodeTo(mail);
        await see('reset-password-code-sent');
        await resetPage.verification.enterCode(await mailbox.codeFor(mail));
        await resetPage.newPassword.waitFor();
        await see('reset-password-verified');
        await resetPage.continue.click();
        await resetPage.pageError.waitFor();
        await see('reset-password-errors');

        await open('b2c_1a_signup_signin_test');
        await signInPage.provider('apple').click();
        await providerPage.account.waitFor();
        await see('identity-provider');
        await providerPage.approveAs('nobody');
        await providerPage.pageError.waitFor();
        await see('identity-provider-error');
        await providerPage.approveAs(mail);
        await firstSignInPage.givenName.waitFor();
        await see('first-sign-in');
        await firstSignInPage.continue.click();
        await firstSignInPage.pageError.waitFor();
        await see('first-sign-in-errors');

        await page.goto(`${tenantUrl}/b2c_1a_signup_signin_test/oauth2/v2.0/logout`);
        await see('b2c-signed-out');
        await page.goto(
          `${tenantUrl}/b2c_1a_signup_signin_test/oauth2/v2.0/logout?id_token_hint=unreadable`,
        );
        await see('b2c-sign-out-refused');
        await page.goto(`${tenantUrl}/b2c_1a_nothing/oauth2/v2.0/authorize`);
        await see('b2c-error');
        await page.goto(`${tenantUrl}/b2c_1a_signin/sign-in?transaction=unknown`);
        await see('b2c-lost-journey');
        // The browser itself notes the status of the error pages.
        expect(complaints.splice(0)).toEqual([
          expect.stringContaining('404'),
          expect.stringContaining('400'),
        ]);
      });
    });
  }
}
