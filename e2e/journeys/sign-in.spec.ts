import { expect, test } from '../test.ts';

test.describe('Signing in and seeing the profile', () => {
  test('a stranger opens the portal, signs in, sees the claims, calls the API, reloads and signs out', async ({
    page,
    portal,
  }) => {
    await test.step('the home page offers the sign-in', async () => {
      await portal.openHome();
      await expect(portal.heading).toHaveText('Sign in to Demo Partner');
      await expect(page).toHaveTitle('Home – Demo Partner – Local');
    });

    await test.step('the sign-in page takes the sample account', async () => {
      const signInPage = await portal.startSignIn();
      await expect(signInPage.logo).toBeVisible();
      await signInPage.signInAs({
        signInName: 'corinne.eiger@example.com',
        password: 'Corinne-2026',
      });
      await expect(portal.accountName).toHaveText('Corinne Eiger');
      await expect(page).toHaveURL('/');
    });

    await test.step('the profile shows the seven documented claims', async () => {
      await page.getByTestId('open-profile').click();
      await expect(portal.claim('name')).toHaveText('Corinne Eiger');
      await expect(portal.claim('given_name')).toHaveText('Corinne');
      await expect(portal.claim('family_name')).toHaveText('Eiger');
      await expect(portal.claim('correspondenceMail')).toHaveText('corinne@example.org');
      await expect(portal.claim('acr')).toHaveText('b2c_1a_signup_signin_test');
      await expect(portal.claim('oid')).toHaveText('9749fccb-00cc-4d91-b9ea-fbee8c37de09');
      await expect(portal.claim('ds_roles').getByRole('listitem')).toHaveText(['ds_pp', 'hoster']);
    });

    await test.step('the Profile Service answers a call with the token', async () => {
      const request = page.waitForRequest((sent) => sent.url().endsWith('/profile/me'));
      await portal.callProfile.click();
      expect((await request).headers()['authorization']).toMatch(/^Bearer eyJ/);
      await expect(portal.apiResult).toHaveAttribute('data-status', '200');
      await expect(portal.apiResult).toContainText('corinne@example.org');
    });

    await test.step('a reload keeps the person signed in', async () => {
      await page.reload();
      await expect(portal.accountName).toHaveText('Corinne Eiger');
      await expect(portal.claim('name')).toHaveText('Corinne Eiger');
      await portal.callProfile.click();
      await expect(portal.apiResult).toHaveAttribute('data-status', '200');
    });

    await test.step('signing out ends the session at the service too', async () => {
      await portal.signOutButton.click();
      await expect(portal.signInButton).toBeEnabled();
      await expect(portal.accountName).toHaveCount(0);
      await expect(page).toHaveURL('/');
    });

    await test.step('so the next sign-in asks for the password again', async () => {
      const signInPage = await portal.startSignIn();
      await expect(signInPage.password).toBeVisible();
      await expect(signInPage.password).toHaveValue('');
    });
  });

  test('a person without roles sees that there are none', async ({ portal }) => {
    await portal.openProfile();
    await portal.signIn({ signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' });
    await expect(portal.claim('name')).toHaveText('Luca Rossi');
    await expect(portal.claim('ds_roles')).toHaveText('No roles');
  });

  test('a bookmark of the profile asks to sign in first and then shows the profile', async ({
    page,
    portal,
  }) => {
    await portal.openProfile();
    await expect(portal.heading).toHaveText('Please sign in first');
    await portal.signIn();
    await expect(page).toHaveURL('/profile');
    await expect(portal.heading).toHaveText('Corinne Eiger');
  });

  test('a tab without another one asks for no password while the session at the service lives', async ({
    page,
    portal,
    context,
  }) => {
    await portal.openHome();
    await portal.signIn();
    const later = await context.newPage();
    await page.close();
    await later.goto('/');
    await later.getByTestId('sign-in').click();
    await expect(later.getByTestId('account-name')).toHaveText('Corinne Eiger');
  });

  test('MSAL is not loaded for a visitor who does not sign in', async ({ page, portal }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await portal.openHome();
    await expect(portal.signInButton).toBeEnabled();
    await page.waitForLoadState('networkidle');
    expect(scripts.filter((url) => url.includes('msal'))).toEqual([]);
  });
});
