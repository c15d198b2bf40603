import type { BrowserContext, Page } from '@playwright/test';

import { localApplications } from '../../contract/local-tenant.ts';
import { hostileAddressesFor } from '../hostile-addresses.ts';
import { Portal } from '../pages/portal.ts';
import { apiOrigin, b2cOrigin, portalOrigin } from '../ports.ts';
import { endpoints } from '../recorded-requests.ts';
import { putInTab } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

const { portalTest } = localApplications;
const addresses = hostileAddressesFor(portalOrigin);
const pages = [`${portalOrigin}/`, `${portalOrigin}/profile`];

/** Every name of the query meets a seventh of the addresses, and every address a name. */
const names = [
  ...['returnUrl', 'return_to', 'redirect_uri', 'redirectStartPage', 'next', 'state', 'url'],
  ...['post_logout_redirect_uri', 'navigateToLoginRequestUrl', 'target', 'continue', 'logo'],
];
const links = Array.from({ length: Math.ceil(addresses.length / names.length) }, (_, index) =>
  names.map((name, place): [string, string] => [
    name,
    addresses[(index * names.length + place) % addresses.length] ?? '',
  ]),
);

const visible = (address: string): string => JSON.stringify(address).slice(0, 60);

/** Every address that the browser asked for, in any window or frame, that is nobody's of us. */
function recordForeignRequests(context: BrowserContext): string[] {
  const ours = [portalOrigin, b2cOrigin, apiOrigin].map((origin) => `${origin}/`);
  const foreign: string[] = [];
  const look = (url: string): void => {
    const isOurs = ours.some((origin) => url.startsWith(origin));
    if (!isOurs && !['about:blank', ''].includes(url) && !url.startsWith('data:,'))
      foreign.push(url);
  };
  context.on('request', (request) => {
    look(request.url());
  });
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      look(frame.url());
    });
  });
  return foreign;
}

async function expectAtHome(page: Page): Promise<void> {
  expect(await page.evaluate('globalThis.hostile')).toBeUndefined();
  expect(await page.evaluate('location.origin')).toBe(portalOrigin);
}

async function signedInTab(context: BrowserContext): Promise<{ page: Page; portal: Portal }> {
  const page = await context.newPage();
  const portal = new Portal(page);
  await portal.openHome();
  await portal.signIn();
  return { page, portal };
}

/** Nobody knows of the person here any more; the session at the service lives. */
const forgetPerson = (page: Page): Promise<unknown> => page.evaluate('sessionStorage.clear()');

/** Stands for the portal where only the way to it matters. */
const anyPage = '<!doctype html><title>Portal</title><p>Portal</p>';

test.describe('Hostile return addresses', () => {
  test.setTimeout(180_000);

  test('are enough of them', () => {
    expect(new Set(addresses).size).toBeGreaterThanOrEqual(80);
  });

  test('in a link lead nowhere', async ({ context }) => {
    const foreign = recordForeignRequests(context);
    const { page, portal } = await signedInTab(context);
    for (const [index, parameters] of links.entries()) {
      await test.step(`link ${String(index + 1)}`, async () => {
        await forgetPerson(page);
        const hash = encodeURI(addresses[index * names.length] ?? '');
        await page.goto(
          `${portalOrigin}/profile?${new URLSearchParams(parameters).toString()}#${hash}`,
        );
        const asked = page.waitForRequest(endpoints.authorize);
        await portal.signInButton.click();
        const request = new URL((await asked).url());
        expect(request.searchParams.get('redirect_uri')).toBe(`${portalOrigin}/redirect.html`);
        await expect(portal.claim('name')).toHaveText('Corinne Eiger');
        await expectAtHome(page);
      });
    }
    expect(foreign).toEqual([]);
  });

  test('in MSAL’s own storage lead nowhere', async ({ context, page }) => {
    const foreign = recordForeignRequests(context);
    await context.route(`${portalOrigin}/**`, (route) => {
      const isBridge = route.request().url().startsWith(`${portalOrigin}/redirect.html`);
      const isPage = route.request().resourceType() === 'document';
      return isPage && !isBridge
        ? route.fulfill({ contentType: 'text/html', body: anyPage })
        : route.continue();
    });
    // Whoever can write there does so while the person is at the service.
    await page.goto(`${portalOrigin}/`);
    const state = Buffer.from(
      JSON.stringify({ id: crypto.randomUUID(), meta: { interactionType: 'redirect' } }),
    ).toString('base64');
    for (const [index, address] of addresses.entries()) {
      await test.step(visible(address), async () => {
        // Some pretend to answer a popup.
        const answered = index % 2 === 0 ? state : `${state}|popup`;
        await putInTab(page, {
          'msal.interaction.status': JSON.stringify({ clientId: portalTest, type: 'signin' }),
          [`msal.${portalTest}.request.origin`]: address,
        });
        await page.goto(
          `${portalOrigin}/redirect.html#code=c&state=${encodeURIComponent(answered)}`,
        );
        await expect(page).toHaveTitle('Portal');
        await expectAtHome(page);
      });
    }
    expect(foreign).toEqual([]);
  });

  test('put there during a sign-in end it at home', async ({ context }) => {
    const foreign = recordForeignRequests(context);
    const { page, portal } = await signedInTab(context);
    await page.addInitScript(
      `if (location.pathname === '/redirect.html')
        sessionStorage.setItem('msal.${portalTest}.request.origin', '//evil.example/');`,
    );
    await forgetPerson(page);
    await page.goto(`${portalOrigin}/profile`);
    await portal.signInButton.click();
    await expect(page).toHaveURL(`${portalOrigin}/`);
    await expect(portal.signInButton.or(portal.accountName).first()).toBeVisible();
    expect(foreign).toEqual([]);
  });

  test('in the portal’s own marks lead to a page of its own', async ({ context }) => {
    const foreign = recordForeignRequests(context);
    const { page, portal } = await signedInTab(context);
    await context.route(endpoints.authorize, (route) =>
      // The session answers in place of the person.
      route.continue({ url: route.request().url().replace('prompt=login', '') }),
    );
    for (const address of addresses.filter((_, index) => index % 16 === 0)) {
      await test.step(visible(address), async () => {
        await forgetPerson(page);
        const marks = ['switching-user', 'unexpected-return', 'reset-opened', 'sign-in-wish'];
        await putInTab(page, Object.fromEntries(marks.map((mark) => [`portal.${mark}`, address])));
        await page.goto(`${portalOrigin}/profile`);
        await expect(portal.accountName).toHaveText('Corinne Eiger');
        expect(pages).toContain(page.url());
        await expectAtHome(page);
      });
    }
    expect(foreign).toEqual([]);
  });
});
