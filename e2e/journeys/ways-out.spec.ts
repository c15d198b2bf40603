import { expect, test } from '../test.ts';

test.describe('Ways out of a sign-in', () => {
  test('a cancelled sign-in ends on the page it began on, with a sentence', async ({
    page,
    portal,
  }) => {
    await portal.openProfile();
    const signInPage = await portal.startSignIn();
    await signInPage.cancel.click();
    await expect(portal.outcome).toHaveAttribute('data-code', 'AADB2C90091');
    await expect(portal.outcome).toContainText('The sign-in was cancelled.');
    await expect(portal.heading).toHaveText('Please sign in first');
    await expect(page).toHaveURL('/profile');
  });

  test('after a cancelled sign-in the next one works, without a reload', async ({ portal }) => {
    await portal.openProfile();
    const signInPage = await portal.startSignIn();
    await signInPage.cancel.click();
    await expect(portal.outcome).toBeVisible();
    await portal.signIn();
    await expect(portal.claim('name')).toHaveText('Corinne Eiger');
    await expect(portal.outcome).toHaveCount(0);
  });

  test('Back from the sign-in page leads to a portal that can sign in', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    const signInPage = await portal.startSignIn();
    await expect(signInPage.signInName).toBeVisible();
    await page.goBack();
    await expect(portal.signInButton).toBeEnabled();
    await portal.signIn();
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('a bookmarked return address leads home', async ({ page, portal }) => {
    await page.goto('/redirect.html');
    await expect(portal.heading).toHaveText('Sign in to Demo Partner');
  });

  test('a return with a made-up code asks nobody for a token', async ({ page, portal }) => {
    const tokenRequests: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/oauth2/v2.0/token')) tokenRequests.push(request.url());
    });
    await page.goto('/redirect.html#code=made-up&state=made-up');
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.accountName).toHaveCount(0);
    expect(tokenRequests).toEqual([]);
  });
});
