import { sampleAccount } from '../../contract/local-tenant.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { apiOrigin, b2cOrigin } from '../ports.ts';
import { expect, expectFailedRequestsOnly, test } from '../test.ts';

const discovery = `${b2cOrigin}/**/.well-known/openid-configuration*`;
const token = `${b2cOrigin}/**/oauth2/v2.0/token*`;
const me = `${apiOrigin}/profile/me`;

test.describe('Failures on the way', () => {
  test.afterEach(({ complaints }) => {
    expectFailedRequestsOnly(complaints);
  });

  test('an unreachable sign-in service is named, and trying again opens the sign-in', async ({
    page,
    portal,
  }) => {
    await page.route(discovery, (route) => route.abort());
    await portal.openHome();
    await portal.signInButton.click();
    await expect(portal.outcome).toContainText('The sign-in service cannot be reached.');
    await page.unroute(discovery);
    await portal.outcome.getByRole('button', { name: 'Try again' }).click();
    await new SignInPage(page).signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await expect(portal.outcome).toHaveCount(0);
  });

  test('a connection lost on the way back ends in a sentence and a portal that works', async ({
    page,
    portal,
  }) => {
    await page.route(token, (route) => route.abort());
    await portal.openProfile();
    const signInPage = await portal.startSignIn();
    await signInPage.signInAs({
      signInName: 'luca.rossi@example.com',
      password: 'Luca-2026-pw',
    });
    await expect(portal.outcome).toBeVisible();
    await expect(portal.heading).toHaveText('Please sign in first');
    await page.unroute(token);
    await portal.signInButton.click();
    await expect(portal.accountName).toHaveText('Luca Rossi');
  });

  test('a token that the API refuses is shown with its reason', async ({ page, portal }) => {
    await page.route(me, async (route) => {
      const headers = await route.request().allHeaders();
      await route.continue({
        headers: { ...headers, authorization: `${String(headers['authorization'])}x` },
      });
    });
    await portal.openProfile();
    await portal.signIn();
    await portal.callProfile.click();
    await expect(portal.apiResult).toHaveAttribute('data-status', '401');
    await expect(portal.apiResult).toContainText('refused the call (status 401)');
  });

  test('an unreachable API is named', async ({ page, portal }) => {
    await page.route(me, (route) => route.abort());
    await portal.openProfile();
    await portal.signIn();
    await portal.callProfile.click();
    await expect(portal.apiResult).toContainText('The Profile Service cannot be reached.');
    await page.unroute(me);
    await portal.callProfile.click();
    await expect(portal.apiResult).toHaveAttribute('data-status', '200');
  });

  test('an answer that is no JSON is not taken for a profile', async ({ page, portal }) => {
    await page.route(me, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<h1>Captive portal</h1>',
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await portal.openProfile();
    await portal.signIn();
    await portal.callProfile.click();
    await expect(portal.apiResult).toContainText('something other than a profile');
  });

  test('a browser that blocks storage is told so, instead of signing in in vain', async ({
    page,
    portal,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await portal.openHome();
    await expect(portal.outcome).toContainText('The browser blocks this site’s storage.');
    await expect(portal.signInButton).toBeDisabled();
  });
});
