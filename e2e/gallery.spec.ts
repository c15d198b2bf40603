import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { languages } from '../contract/languages.ts';
import { b2cOrigin } from './ports.ts';
import { expect, test } from './test.ts';

const widths = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } };

/** Checks the page that is open, keeps a picture of it at each width, and finds nothing cut off. */
async function look(
  page: Page,
  folder: string,
  name: string,
  axeAt: keyof typeof widths,
): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNothingCutOff(page, `${name} at 320 px`);
  for (const [width, viewport] of Object.entries(widths)) {
    await page.setViewportSize(viewport);
    await expectNothingCutOff(page, `${name}, ${width}`);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    await expectNothingCutOff(page, `${name}, ${width}, letters twice as large`);
    await page.evaluate("document.documentElement.style.fontSize = ''");
    if (width === axeAt) await expectAccessible(page);
    await page.screenshot({
      path: `test-results/screenshots/${folder}/${name}-${width}.png`,
      fullPage: true,
      animations: 'disabled',
    });
  }
}

/** Whatever does not fit wraps: no page scrolls sideways. */
async function expectNothingCutOff(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow, what).toBeLessThanOrEqual(0);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => [violation.id, violation.nodes[0]?.html])).toEqual([]);
}

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`Every page in ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale: language });
      test.slow();

      test('is accessible, fits narrow and wide windows, and is kept as a picture', async ({
        page,
        portal,
        complaints,
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

        await page.goto(b2cOrigin);
        await see('b2c-start');
        await page.goto(
          `${b2cOrigin}/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin_test/oauth2/v2.0/logout`,
        );
        await see('b2c-signed-out');
        await page.goto(
          `${b2cOrigin}/partnerlocal.onmicrosoft.com/b2c_1a_nothing/oauth2/v2.0/authorize`,
        );
        await see('b2c-error');
        // The browser itself notes the status of the error page.
        expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
      });
    });
  }
}
