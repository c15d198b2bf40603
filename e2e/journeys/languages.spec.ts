import { expect, test } from '../test.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const languages = [
  ['de', 'Bei Demo Partner anmelden', 'Die Anmeldung wurde abgebrochen.'],
  ['en', 'Sign in to Demo Partner', 'The sign-in was cancelled.'],
  ['fr', 'Connexion à Demo Partner', 'La connexion a été annulée.'],
  ['it', 'Accesso a Demo Partner', 'L’accesso è stato annullato.'],
] as const;

test.describe('One language from the portal through the sign-in and back', () => {
  for (const [language, title, cancelled] of languages) {
    test(`in ${language}`, async ({ page, portal }) => {
      await portal.openHome();
      await portal.language.selectOption(language);
      await expect(portal.heading).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);

      const signInPage = await portal.startSignIn();
      await expect(signInPage.signInName).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);

      await signInPage.cancel.click();
      await expect(portal.outcome).toContainText(cancelled);
      await expect(portal.heading).toHaveText(title);
    });
  }

  test('a link can ask for the language', async ({ page, portal }) => {
    await page.goto('/?ui_locales=fr-CH');
    await expect(portal.heading).toHaveText('Connexion à Demo Partner');
    await portal.signInButton.click();
    await expect(new SignInPage(page).signInName).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });
});

test.describe('A browser in Italian', () => {
  test.use({ locale: 'it-CH' });

  test('is greeted in Italian', async ({ portal }) => {
    await portal.openHome();
    await expect(portal.heading).toHaveText('Accesso a Demo Partner');
  });
});
