import type { Page } from '@playwright/test';

import { localApplications } from '../../contract/local-tenant.ts';
import type { Portal } from '../pages/portal.ts';
import { putInTab, tabStorage } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

const { portalTest } = localApplications;

const garbage = ['', '{', 'null', '5', '[{}]', '{"a":{"b":[1]}}', '<script>hostile=1</script>'];

/** Where MSAL of this version and of earlier ones keeps what is not of one account. */
const commonKeys = [
  'msal.3.account.keys',
  `msal.3.token.keys.${portalTest}`,
  'msal.2.account.keys',
  `msal.2.token.keys.${portalTest}`,
  'msal.account.keys',
  `msal.token.keys.${portalTest}`,
  'msal.version',
  'msal.interaction.status',
  `msal.${portalTest}.active-account-filters`,
  `msal.${portalTest}.urlHash`,
  `msal.${portalTest}.request.params`,
  `msal.${portalTest}.code.verifier`,
  `msal.${portalTest}.request.origin`,
];
const ownKeys = [
  'portal.reset-opened',
  'portal.switching-user',
  'portal.unexpected-return',
  'portal.sign-in-wish',
  'language',
];

/** Somebody is signed in, or can sign in; in words of the page, because any of two may come. */
async function expectUsable(page: Page, portal: Portal): Promise<void> {
  await expect(portal.accountName.or(page.locator('[data-testid="sign-in"]:enabled'))).toHaveCount(
    1,
  );
  expect(await page.evaluate('globalThis.hostile')).toBeUndefined();
}

async function expectSignInToWork(page: Page, portal: Portal): Promise<void> {
  await page.goto('/profile');
  await expectUsable(page, portal);
  // The session at the service lives.
  if ((await portal.accountName.count()) === 0) await portal.signInButton.click();
  await expect(portal.claim('name')).toHaveText('Corinne Eiger');
  await portal.callProfile.click();
  await expect(portal.apiResult).toHaveAttribute('data-status', '200');
}

test.describe('Entries of the storage that make no sense', () => {
  test.setTimeout(120_000);

  for (const value of garbage) {
    test(`lock nobody out: ${value || 'nothing'} in every entry at once`, async ({
      page,
      portal,
    }) => {
      await portal.openHome();
      await portal.signIn();
      const keys = [...Object.keys(await tabStorage(page)), ...commonKeys];
      await putInTab(page, Object.fromEntries(keys.map((key) => [key, value])));
      await page.reload();
      await expectUsable(page, portal);
      await expectSignInToWork(page, portal);
    });
  }

  for (const kind of ['account', 'idtoken', 'accesstoken', 'refreshtoken'] as const) {
    test(`lock nobody out in the entry of the ${kind}`, async ({ page, portal }) => {
      await portal.openHome();
      await portal.signIn();
      const good = await tabStorage(page);
      const keys = Object.keys(good).filter((key) => key.includes('|'));
      const key = keys.find((one) =>
        kind === 'account' ? !one.includes('token|') : one.includes(`|${kind}|`),
      );
      expect(key).toBeDefined();
      for (const value of garbage) {
        await test.step(value, async () => {
          await putInTab(page, { ...good, [key ?? '']: value });
          await page.reload();
          await expectUsable(page, portal);
        });
      }
      await expectSignInToWork(page, portal);
    });
  }

  for (const key of commonKeys) {
    test(`lock nobody out in ${key}`, async ({ page, portal }) => {
      await portal.openHome();
      await portal.signIn();
      const good = await tabStorage(page);
      for (const value of ['{', 'null', '[{}]']) {
        await test.step(value, async () => {
          await putInTab(page, { ...good, [key]: value });
          await page.reload();
          await expectUsable(page, portal);
        });
      }
      await expectSignInToWork(page, portal);
    });
  }

  test('in the portal’s own marks and its language mean nothing', async ({ page, portal }) => {
    await portal.openHome();
    for (const value of [...garbage, 'x'.repeat(100_000), '__proto__', 'xx-YY']) {
      await test.step(value.slice(0, 30), async () => {
        const marks = ownKeys.filter((key) => key !== 'portal.switching-user');
        await putInTab(page, Object.fromEntries(marks.map((key) => [key, value])));
        await page.evaluate(`localStorage.setItem('language', ${JSON.stringify(value)})`);
        await page.reload();
        await expectUsable(page, portal);
        await expect(portal.heading).toHaveText('Sign in to Demo Partner');
      });
    }
    await portal.signIn();
  });
});

test.describe('A storage that does not work', () => {
  // The browser itself may note what was thrown; the portal never does.
  const blocked = "new DOMException('blocked', 'SecurityError')";
  const full = "new DOMException('full', 'QuotaExceededError')";
  const storages: [string, string, string | RegExp][] = [
    [
      'is not given at all',
      `for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(globalThis, name, { get: () => { throw ${blocked}; } });`,
      'blocks this site’s storage',
    ],
    [
      'throws on reading',
      `Storage.prototype.getItem = () => { throw ${blocked}; };`,
      'blocks this site’s storage',
    ],
    [
      'throws on writing',
      `Storage.prototype.setItem = () => { throw ${blocked}; };`,
      'blocks this site’s storage',
    ],
    ['is full', `Storage.prototype.setItem = () => { throw ${full}; };`, /full/],
  ];
  for (const [what, script, words] of storages) {
    for (const path of ['/', '/profile']) {
      test(`${what}: ${path} says so, and says so again`, async ({ page, portal }) => {
        await page.addInitScript(script);
        await page.goto(path);
        await expect(portal.outcome).toContainText(words);
        await expect(portal.heading).toBeVisible();
        await portal.outcomeAction.click();
        await expect(portal.outcome).toContainText(words);
        await portal.language.selectOption('de');
        await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      });
    }
  }

  test('becomes full during a sign-in: it is said, and the next one works', async ({
    page,
    portal,
  }) => {
    await portal.openProfile();
    await page.evaluate(
      `sessionStorage.setItem('filling', 'x'.repeat(5_100_000));
      for (let size = 100_000; size > 20; ) {
        try { sessionStorage.setItem('filling-' + Object.keys(sessionStorage).length, 'x'.repeat(size)); }
        catch { size = Math.floor(size / 2); }
      }`,
    );
    await portal.signInButton.click();
    await expect(portal.outcome).toContainText('full');
    await page.evaluate('sessionStorage.clear()');
    await portal.signIn();
    await expect(portal.outcome).toHaveCount(0);
  });
});
