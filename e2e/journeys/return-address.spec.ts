import type { BrowserContext, Page } from '@playwright/test';

import { sampleAccount } from '../../contract/local-tenant.ts';
import { inPopup } from '../portal-ways.ts';
import { recordRequests } from '../recorded-requests.ts';
import { portalOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';

const markup = '<img src=x onerror="globalThis.injected = true">';

/** What the sign-in service never sent to this tab. */
const madeUp = [
  ['a code in the fragment', '#code=made-up&state=made-up'],
  ['a code in the query', '?code=made-up&state=made-up'],
  [
    'an error with markup',
    `#error=access_denied&error_description=${encodeURIComponent(markup)}&state=made-up`,
  ],
  [
    'an error with markup and a code of the service',
    `?error=server_error&error_description=${encodeURIComponent(`AADB2C90091: ${markup}`)}&state=made-up`,
  ],
] as const;

/** The addresses with a code that the windows of the browser come back to. */
function recordAnswers(context: BrowserContext): readonly string[] {
  const answers: string[] = [];
  const listen = (page: Page): void => {
    page.on('framenavigated', (frame) => {
      const { origin, pathname, hash } = new URL(frame.url());
      const isReturn = origin === portalOrigin && pathname === '/redirect.html';
      if (isReturn && hash.includes('code=')) answers.push(frame.url());
    });
  };
  context.pages().forEach(listen);
  context.on('page', listen);
  return answers;
}

const codeOf = (answer: string): string =>
  String(new URLSearchParams(new URL(answer).hash.slice(1)).get('code'));

test.describe('A return address that nobody asked for,', () => {
  for (const [what, answer] of madeUp) {
    test(`${what}, is named as no longer valid and runs nothing`, async ({
      page,
      portal,
      context,
    }) => {
      const requests = recordRequests(context, 'token');
      await page.goto(`/redirect.html${answer}`);
      await expect(portal.heading).toHaveText('Sign in to Demo Partner');
      await expect(portal.signInButton).toBeEnabled();
      await expect(portal.accountName).toHaveCount(0);
      await expect(portal.outcome).toContainText('This sign-in address is no longer valid.');
      expect(await page.evaluate('globalThis.injected')).toBeUndefined();
      await expect(page.locator('main img[src="x"]')).toHaveCount(0);
      expect(requests).toEqual([]);

      await portal.outcomeAction.click();
      await expect(portal.outcome).toHaveCount(0);
      await portal.signIn();
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });

    test(`${what}, leaves somebody who is signed in as they are`, async ({
      page,
      portal,
      context,
    }) => {
      await portal.openHome();
      await portal.signIn();
      const requests = recordRequests(context, 'token');
      await page.goto(`/redirect.html${answer}`);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
      expect(await page.evaluate('globalThis.injected')).toBeUndefined();
      expect(requests).toEqual([]);
    });
  }

  test('opened while a sign-in of the tab is under way, signs nobody in', async ({
    page,
    portal,
    context,
  }) => {
    const requests = recordRequests(context, 'token');
    await portal.openHome();
    await (await portal.startSignIn()).next.waitFor();
    await page.goto('/redirect.html#code=made-up&state=made-up');
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.accountName).toHaveCount(0);
    expect(requests).toEqual([]);
    await portal.signIn();
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('opened in another tab while a popup is open, leaves the popup alone', async ({
    portal,
    context,
  }) => {
    await portal.openHome();
    const signInPage = await inPopup.open(portal, portal.signInInPopup);
    await signInPage.next.waitFor();
    const another = await context.newPage();
    await another.goto('/redirect.html#code=made-up&state=made-up|made-up');
    await expect(another.getByTestId('sign-in')).toBeEnabled();
    await another.close();
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });
});

test.describe('The return address of a sign-in that worked,', () => {
  test('opened again, leaves the person signed in and redeems nothing', async ({
    page,
    portal,
    context,
  }) => {
    const answers = recordAnswers(context);
    const requests = recordRequests(context, 'token');
    await portal.openHome();
    await portal.signIn();
    expect(requests).toHaveLength(1);
    expect(answers).toHaveLength(1);
    await page.goto(String(answers[0]));
    await expect(page).toHaveURL('/');
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    expect(requests).toHaveLength(1);
  });

  test('opened after the sign-out, signs nobody in', async ({ page, portal, context }) => {
    const answers = recordAnswers(context);
    const requests = recordRequests(context, 'token');
    await portal.openHome();
    await portal.signIn();
    await portal.signOutButton.click();
    await expect(portal.signInButton).toBeEnabled();
    await page.goto(String(answers[0]));
    await expect(page).toHaveURL('/');
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.accountName).toHaveCount(0);
    expect(requests).toHaveLength(1);
    await portal.signIn();
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });

  test('opened in another browser, signs nobody in', async ({ portal, context, browser }) => {
    const answers = recordAnswers(context);
    await portal.openHome();
    await portal.signIn();
    const another = await browser.newContext();
    const requests = recordRequests(another, 'token');
    const elsewhere = await another.newPage();
    await elsewhere.goto(String(answers[0]));
    await expect(elsewhere.getByTestId('outcome')).toHaveAttribute('data-code', 'oldAnswer');
    await expect(elsewhere.getByTestId('account-name')).toHaveCount(0);
    expect(requests).toEqual([]);
    await another.close();
  });

  test('in a popup, opened again in a tab, leads to the portal', async ({
    portal,
    context,
    complaints,
  }) => {
    const answers = recordAnswers(context);
    await portal.openHome();
    const signInPage = await inPopup.open(portal, portal.signInInPopup);
    await signInPage.signInAs(sampleAccount);
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await expect.poll(() => answers).toHaveLength(1);
    const answer = String(answers[0]);
    const requests = recordRequests(context, 'token');
    const another = await context.newPage();
    await another.goto(answer);
    await expect(another.getByRole('heading', { level: 1 })).toBeVisible();
    expect(requests.filter((request) => request.postData()?.includes(codeOf(answer)))).toEqual([]);
    // Chromium’s word on a tab that a page may not close.
    const others = complaints.splice(0).filter((text) => !text.includes('Scripts may close only'));
    expect(others).toEqual([]);
  });

  test('is not where Back leads to', async ({ page, portal }) => {
    await portal.openHome();
    await portal.signIn();
    await page.goBack();
    expect(new URL(page.url()).pathname).not.toBe('/redirect.html');
  });
});
