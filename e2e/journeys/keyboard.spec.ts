import type { Locator, Page } from '@playwright/test';

import { SignInPage } from '../pages/sign-in-page.ts';
import { expect, test } from '../test.ts';

/** Goes from control to control, as a person without a mouse, until the wanted one has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = async () => (await wanted.and(page.locator(':focus')).count()) > 0;
  for (let steps = 0; steps < 40; steps += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  expect(await isThere(), `the focus reaches ${wanted.toString()}`).toBe(true);
}

test.describe('Without a mouse', () => {
  test('a person skips to the content, signs in, opens the menu, reads what a claim is, calls the service and signs out', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    await expect(portal.signInButton).toBeEnabled();
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip-link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();

    await tabTo(page, portal.signInButton);
    await page.keyboard.press('Enter');
    const signInPage = new SignInPage(page);
    await signInPage.signInName.waitFor();
    await tabTo(page, signInPage.signInName);
    await page.keyboard.type('corinne.eiger@example.com');
    await tabTo(page, signInPage.password);
    await page.keyboard.type('Corinne-2026');
    await page.keyboard.press('Enter');
    await expect(portal.accountName).toHaveText('Corinne Eiger');

    await tabTo(page, portal.accountMenu);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('your-profile')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(portal.heading).toHaveText('Corinne Eiger');
    await expect(portal.heading).toBeFocused();

    const meaning = page.locator('.claim-meaning summary').first();
    await tabTo(page, meaning);
    await page.keyboard.press('Enter');
    await expect(page.locator('.claim-meaning p').first()).toBeVisible();

    await tabTo(page, portal.callProfile);
    await page.keyboard.press('Enter');
    await expect(portal.apiResult).toHaveAttribute('data-status', '200');

    await tabTo(page, portal.signOutButton);
    await page.keyboard.press('Enter');
    await expect(portal.signInButton).toBeEnabled();
  });

  test('a person is led to the news, and back to the window that was closed', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    await expect(portal.signInButton).toBeEnabled();
    await tabTo(page, portal.signInInPopup);
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
    await new SignInPage(popup).signInName.waitFor();
    await expect(portal.popupOpen.getByRole('heading')).toBeFocused();
    await popup.close();
    await expect(portal.outcome.getByRole('heading')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(portal.outcomeAction).toBeFocused();
    const [again] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
    await new SignInPage(again).signInAs({
      signInName: 'luca.rossi@example.com',
      password: 'Luca-2026-pw',
    });
    await expect(portal.heading).toHaveText('Welcome, Luca');
    await expect(portal.heading).toBeFocused();
  });
});

test.describe('With reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing on the pages moves', async ({ page, portal }) => {
    const moving = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('body *')].filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          const seconds = transitionDuration.split(',').map((part) => Number.parseFloat(part));
          return Math.max(...seconds) > 0.01 || (animationName !== 'none' && element.getAnimations().some((animation) => animation.playState === 'running'));
        }).map((element) => element.outerHTML.slice(0, 80))`,
      );
    await portal.openHome();
    await expect(portal.signInButton).toBeEnabled();
    expect(await moving()).toEqual([]);
    await portal.signIn();
    await portal.accountMenu.click();
    await expect(portal.switchUser).toBeVisible();
    expect(await moving()).toEqual([]);
    await page.keyboard.press('Escape');
    await portal.openProfile();
    await expect(portal.heading).toHaveText('Corinne Eiger');
    expect(await moving()).toEqual([]);
  });
});
