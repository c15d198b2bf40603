import { expectAccessible } from '../expect-accessible.ts';
import { expect, test } from '../test.ts';

test.describe('Around the page', () => {
  test('the account menu is worked by the keyboard and accessible while it is open', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    await portal.signIn();
    const switchUser = page.getByTestId('switch-user');
    await page.getByTestId('account-menu').press('ArrowDown');
    await expect(page.getByTestId('your-profile')).toBeFocused();
    await expectAccessible(page);

    await page.keyboard.press('Tab');
    await expect(switchUser).toBeHidden();
    await expect(portal.signOutButton).toBeFocused();

    await page.getByTestId('account-menu').click();
    await expect(switchUser).toBeVisible();
    await portal.heading.click();
    await expect(switchUser).toBeHidden();

    await page.getByTestId('account-menu').press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('/profile');
    await expect(portal.heading).toBeFocused();
  });

  test('the profile prints on one page, with the answer of the service', async ({
    page,
    portal,
  }) => {
    await portal.openProfile();
    await portal.signIn();
    await portal.callProfile.click();
    await portal.apiResult.waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect(portal.apiResult).toBeVisible();
    await expect(portal.claim('oid')).toBeVisible();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('a page whose code does not arrive says so, and comes when it is loaded again', async ({
    page,
    portal,
    complaints,
  }) => {
    await portal.openHome();
    await portal.signIn();
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
    await expect(portal.heading).toHaveText('This page did not arrive');
    await expect(portal.heading).toBeFocused();
    expect(new URL(page.url()).pathname).toBe('/profile');

    await page.unroute('**/*.js');
    await page.getByTestId('load-again').click();
    await expect(portal.heading).toHaveText('Corinne Eiger');
    // The browser and the portal both report the files that did not come.
    expect(complaints.splice(0).length).toBeGreaterThan(0);
  });
});
