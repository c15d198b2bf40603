import type { Page } from '@playwright/test';

import { sampleAccount } from '../../contract/local-tenant.ts';
import { portalWays } from '../portal-ways.ts';
import { recordRequests } from '../recorded-requests.ts';
import { Recovery } from '../recovery.ts';
import { expect, test } from '../test.ts';

/** In words of the page: what it does when it wants to keep something, and how that ends. */
const troubles = {
  blocked: {
    start: `{
      const { get } = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
      let isBlocked = true;
      window.healStorage = () => { isBlocked = false; };
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          if (isBlocked) throw new DOMException('blocked', 'SecurityError');
          return get.call(window);
        },
      });
    }`,
    code: 'storageBlocked',
    title: 'The browser blocks this site’s storage.',
  },
  full: {
    start: `{
      const { setItem } = Storage.prototype;
      window.healStorage = () => { Storage.prototype.setItem = setItem; };
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }`,
    code: 'storageFull',
    title: 'The browser’s storage for this site is full.',
  },
} as const;

const heal = (page: Page): Promise<unknown> => page.evaluate('window.healStorage()');

for (const [name, { start, code, title }] of Object.entries(troubles)) {
  test(`Storage that is ${name} when the portal opens is named, and the portal works once it is not`, async ({
    page,
    portal,
  }) => {
    const recovery = new Recovery(page);
    await page.addInitScript({ content: `if (!window.name) ${start}` });
    recovery.failsNow();
    await portal.openProfile();
    await recovery.expectOutcome(code);
    await expect(portal.outcome).toContainText(title);
    await expect(portal.signInButton).toBeDisabled();
    // The page goes on without the trouble, also after it was left.
    await page.evaluate("window.name = 'healed'");
    await heal(page);
    await portal.outcomeAction.click();
    await expect(portal.outcome).toHaveCount(0);
    await portal.signIn();
    await expect(portal.claim('name')).toHaveText('Corinne Eiger');
  });
}

for (const way of portalWays) {
  test(`Storage that is full at a sign-in ${way.name} is named before anything opens for good`, async ({
    page,
    portal,
    context,
  }) => {
    const requests = recordRequests(context, 'authorize');
    const recovery = new Recovery(page);
    await portal.openHome();
    await expect(portal.signInButton).toBeEnabled();
    await page.evaluate(troubles.full.start);
    recovery.failsNow();
    await way.button(portal).click();
    await recovery.expectOutcome('cache_quota_exceeded');
    await expect(portal.outcome).toContainText(troubles.full.title);
    expect(requests).toEqual([]);
    await expect.poll(() => context.pages()).toHaveLength(1);

    await heal(page);
    const signInPage = await way.open(portal, portal.outcomeAction);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });
}
