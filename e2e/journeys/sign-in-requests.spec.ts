import type { Page } from '@playwright/test';

import { localApplications } from '../../contract/local-tenant.ts';
import type { Portal } from '../pages/portal.ts';
import { portalOrigin } from '../ports.ts';
import { endpoints, recordGrants, recordNavigations } from '../recorded-requests.ts';
import { putInTab, tabStorage } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

const attempts = 100;
/** All that the portal and MSAL ever put into an authorization request. */
const parameterNames = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'client-request-id',
  'client_info',
  'x-client-SKU',
  'x-client-VER',
  'x-app-name',
  'x-app-ver',
  'x-client-OS',
  'x-client-CPU',
  'ui_locales',
  // MSAL's own, of what it is able to do.
  'claims',
  'clidata',
  'pocd',
]);

/** Presses Sign in and holds the request back: the page stays. */
async function askedForSignIn(page: Page, portal: Portal): Promise<URLSearchParams> {
  const asked = page.waitForRequest(endpoints.authorize);
  await portal.signInButton.click();
  return new URL((await asked).url()).searchParams;
}

async function holdRequestsBack(page: Page): Promise<void> {
  await page.route(endpoints.authorize, (route) => route.fulfill({ status: 204 }));
}

const idOf = (state: string): string =>
  (JSON.parse(Buffer.from(state, 'base64').toString()) as { id: string }).id;

/** As MSAL writes it for a sign-in by redirect, of a request that nobody made. */
const foreignState = Buffer.from(
  JSON.stringify({ id: crypto.randomUUID(), meta: { interactionType: 'redirect' } }),
).toString('base64');

test.describe('The request for a sign-in', () => {
  test('is another one each time, with proof, state and nonce of its own', async ({
    page,
    portal,
  }) => {
    test.setTimeout(180_000);
    await page.clock.install();
    await holdRequestsBack(page);
    await portal.openHome();
    const requests: URLSearchParams[] = [];
    while (requests.length < attempts) {
      requests.push(await askedForSignIn(page, portal));
      // MSAL gives up waiting for the page to be left.
      await page.clock.fastForward('00:11');
      await expect(portal.signInButton).toBeEnabled();
    }
    const all = (name: string) => requests.map((request) => request.get(name) ?? '');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(new Set(all(name)).size, name).toBe(attempts);
    }
    for (const challenge of all('code_challenge')) expect(challenge).toMatch(/^[\w-]{43}$/);
    for (const nonce of all('nonce')) expect(nonce.replaceAll('-', '')).toMatch(/^[\da-f]{32,}$/);
    for (const state of all('state')) expect(idOf(state)).toMatch(/^[\da-f-]{36}$/);
    for (const request of requests) {
      expect(request.get('response_type')).toBe('code');
      expect(request.get('code_challenge_method')).toBe('S256');
    }
  });

  test('holds nothing that a link has brought but what is listed', async ({ page, portal }) => {
    await holdRequestsBack(page);
    const dangerous = [
      ...['client_id', 'request', 'request_uri', 'prompt', 'claims', 'scope', 'redirect_uri'],
      ...['response_type', 'response_mode', 'nonce', 'state', 'code_challenge', 'login_hint'],
      ...['domain_hint', 'id_token_hint', 'acr_values', 'max_age', 'p', 'resource', 'option'],
      ...['extraQueryParameters', 'tokenQueryParameters', 'authority', '__proto__', 'constructor'],
      ...['code', 'error', 'client_info', 'sid', 'instance_aware', 'ui_locales[]'],
    ];
    const madeUp = Array.from({ length: 40 }, () => crypto.randomUUID().slice(0, 8));
    for (const names of [dangerous, madeUp]) {
      const query = new URLSearchParams(names.map((name) => [name, `evil-${name}`]));
      await page.goto(`/?${query.toString()}`);
      const request = await askedForSignIn(page, portal);
      expect([...request.keys()].filter((name) => !parameterNames.has(name))).toEqual([]);
      expect(request.toString()).not.toContain('evil');
      expect(request.get('client_id')).toBe(localApplications.portalTest);
      expect(request.get('redirect_uri')).toBe(`${portalOrigin}/redirect.html`);
      expect(request.get('scope')?.split(' ').sort()).toEqual(
        [localApplications.portalTest, 'offline_access', 'openid', 'profile'].sort(),
      );
    }
  });
});

test.describe('A sign-in', () => {
  test('puts no token into an address, and leaves no code in one', async ({ page, portal }) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await portal.openHome();
    await portal.signIn();
    await page.reload();
    await portal.signOutButton.click();
    await expect(portal.signInButton).toBeEnabled();
    const unsaid = addresses.map((address) => address.replace(/id_token_hint=[^&]*/, ''));
    expect(
      unsaid.filter((address) => /access_token|id_token=|eyJ[\w-]{20}\./.test(address)),
    ).toEqual([]);
    await expect(page).toHaveURL(`${portalOrigin}/`);
  });

  test('is refused where the token holds another nonce', async ({ page, portal }) => {
    await page.route(endpoints.token, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { id_token: string };
      const [header = '', payload = '', signature = ''] = body.id_token.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      const other = Buffer.from(JSON.stringify({ ...claims, nonce: 'other' })).toString(
        'base64url',
      );
      await route.fulfill({
        response,
        json: { ...body, id_token: `${header}.${other}.${signature}` },
      });
    });
    await portal.openProfile();
    const signInPage = await portal.startSignIn();
    await signInPage.signInAs({ signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' });
    await expect(portal.outcome).toBeVisible();
    await expect(portal.accountName).toHaveCount(0);
    await expect(portal.heading).toHaveText('Please sign in first');
    expect(Object.keys(await tabStorage(page)).filter((key) => key.includes('|'))).toEqual([]);
  });
});

test.describe('An answer that nobody asked for', () => {
  const answers: [string, string][] = [
    ['with a made-up code and state', 'code=made-up&state=made-up'],
    ['with a state as MSAL writes it', `code=made-up&state=${encodeURIComponent(foreignState)}`],
    [
      'with a state of a popup',
      `code=made-up&state=${encodeURIComponent(`${foreignState}|popup`)}`,
    ],
    ['without state', 'code=made-up'],
    ['with an empty state', 'code=made-up&state='],
    ['of an error', `error=access_denied&state=${encodeURIComponent(foreignState)}`],
    [
      'with tokens',
      `access_token=eyJ.x.y&id_token=eyJ.x.y&state=${encodeURIComponent(foreignState)}`,
    ],
    ['with a state of 100 kB', `code=made-up&state=${'x'.repeat(100_000)}`],
    [
      'with a code of 100 kB',
      `code=${'x'.repeat(100_000)}&state=${encodeURIComponent(foreignState)}`,
    ],
    ['with a state that is no text', 'code=made-up&state=%00%ff%fe'],
    ['twice', 'code=a&code=b&state=a&state=b'],
  ];

  for (const [what, answer] of answers) {
    test(`${what} asks nobody for a token`, async ({ page, portal }) => {
      const grants = recordGrants(page);
      for (const mark of ['#', '?']) {
        // A server answers an address of 100 kB itself.
        if (mark === '?' && answer.length > 8_000) continue;
        await page.goto(`/redirect.html${mark}${answer}`);
        await expect(portal.signInButton).toBeEnabled();
        await expect(portal.accountName).toHaveCount(0);
        await expect(page).not.toHaveURL(/made-up/);
      }
      expect(grants).toEqual([]);
    });
  }

  test('after a sign-out is told to be an old one', async ({ page, portal }) => {
    await portal.openHome();
    await portal.signIn();
    await portal.signOutButton.click();
    await expect(portal.signInButton).toBeEnabled();
    const grants = recordGrants(page);
    await page.goto(`/redirect.html#code=made-up&state=${encodeURIComponent(foreignState)}`);
    await expect(portal.outcome).toContainText('This sign-in address is no longer valid.');
    expect(grants).toEqual([]);
  });

  test('leaves who is signed in signed in', async ({ page, portal }) => {
    const answers: string[] = [];
    page.on('request', (request) => {
      if (/redirect\.html.*code=/.test(request.url())) answers.push(request.url());
    });
    await portal.openProfile();
    await portal.signIn();
    const grants = recordGrants(page);
    for (const address of [
      `/redirect.html#code=made-up&state=${encodeURIComponent(foreignState)}`,
      '/redirect.html#error=access_denied&state=made-up',
      ...answers,
    ]) {
      await page.goto(address);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    }
    expect(grants).toEqual([]);
  });

  test('while a sign-in is under way does not end up as one', async ({ page, portal }) => {
    await portal.openHome();
    const signInPage = await portal.startSignIn();
    await signInPage.signInName.waitFor();
    const grants = recordGrants(page);
    await page.goto(`/redirect.html#code=made-up&state=${encodeURIComponent(foreignState)}`);
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.accountName).toHaveCount(0);
    expect(grants).toEqual([]);
    await portal.signIn();
  });
});

test.describe('What the service says of an error', () => {
  const hostile = [
    '<img src=x onerror="globalThis.hostile=1">',
    '"><script>globalThis.hostile=1</script>',
    'javascript:globalThis.hostile=1',
    '{{constructor.constructor("globalThis.hostile=1")()}}',
    `\u202e\u0000\u0007 ${'A'.repeat(50_000)}`,
    'Corinne Eiger <corinne@example.org> eyJhbGciOiJub25lIn0.e30.',
  ];
  const correlationId = '5b4a5d0c-5c3a-4a0e-9d1f-1f6d3a2b7c11';

  for (const [index, description] of hostile.entries()) {
    test(`is not shown, and not run, ${String(index + 1)}`, async ({ page, portal }) => {
      await page.route(endpoints.authorize, async (route) => {
        const asked = new URL(route.request().url()).searchParams;
        const answer = new URLSearchParams({
          error: 'server_error',
          error_description: `AADB2C99999: ${description}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: x`,
          state: asked.get('state') ?? '',
        });
        await route.fulfill({
          status: 302,
          headers: { location: `${asked.get('redirect_uri') ?? ''}#${answer.toString()}` },
        });
      });
      const navigations = recordNavigations(page);
      await portal.openProfile();
      await portal.signInButton.click();
      await expect(portal.outcome).toHaveAttribute('data-code', 'AADB2C99999');
      await expect(portal.outcome).toContainText(correlationId);
      await expect(portal.outcome.locator('img, script, a')).toHaveCount(0);
      const words = (await portal.outcome.textContent()) ?? '';
      for (const part of ['hostile', 'AAAA', 'Corinne', 'eyJ']) expect(words).not.toContain(part);
      expect(await page.evaluate('globalThis.hostile')).toBeUndefined();
      // Portal, service, bridge, portal: nothing starts over by itself.
      expect(navigations).toHaveLength(4);
    });
  }
});

test.describe('A portal that cannot go on does not go round in circles', () => {
  test('with blocked storage it stays where it is', async ({ page, portal }) => {
    const navigations = recordNavigations(page);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await portal.openProfile();
    await expect(portal.outcome).toContainText('blocks this site’s storage');
    await portal.outcomeAction.click();
    await expect(portal.outcome).toContainText('blocks this site’s storage');
    expect(navigations).toEqual([`${portalOrigin}/profile`]);
  });

  test('with tokens that nobody accepts it shows the answer', async ({
    page,
    portal,
    complaints,
  }) => {
    await page.route('**/profile/me', (route) =>
      route.fulfill({ status: 401, json: {}, headers: { 'access-control-allow-origin': '*' } }),
    );
    await portal.openProfile();
    await portal.signIn();
    const navigations = recordNavigations(page);
    const grants = recordGrants(page);
    for (let calls = 0; calls < 3; calls += 1) {
      await portal.callProfile.click();
      await expect(portal.apiResult).toHaveAttribute('data-status', '401');
    }
    expect([navigations, grants]).toEqual([[], []]);
    for (const complaint of complaints.splice(0)) expect(complaint).toContain('401');
  });

  for (const [how, days] of [
    ['fast', 1],
    ['slow', -1],
  ] as const) {
    test(`with a clock that is a day ${how} it signs in once and says so`, async ({
      page,
      portal,
    }) => {
      await page.clock.setSystemTime(Date.now() + days * 86_400_000);
      await portal.openProfile();
      const navigations = recordNavigations(page);
      await portal.signIn();
      await expect(portal.outcome).toContainText(how);
      await expect(portal.claim('name')).toHaveText('Corinne Eiger');
      await portal.callProfile.click();
      await expect(portal.apiResult).toHaveAttribute('data-status', '200');
      expect(navigations.filter((address) => address.startsWith(portalOrigin))).toHaveLength(2);
    });
  }

  test('with an answer that is no token it stops after one way there and back', async ({
    page,
    portal,
    complaints,
  }) => {
    await page.route(endpoints.token, (route) =>
      route.fulfill({
        status: 200,
        json: { id_token: 'x.y.z', access_token: 'x', token_type: 'Bearer', expires_in: 300 },
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await portal.openProfile();
    const navigations = recordNavigations(page);
    const signInPage = await portal.startSignIn();
    await signInPage.signInAs({ signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' });
    await expect(portal.outcome).toBeVisible();
    await expect(portal.signInButton).toBeEnabled();
    expect(navigations.filter((address) => address.startsWith(portalOrigin))).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  test('with a mark left by a crash it signs in all the same', async ({ page, portal }) => {
    await portal.openHome();
    await putInTab(page, {
      'msal.interaction.status': JSON.stringify({
        clientId: localApplications.portalTest,
        type: 'signin',
      }),
    });
    await page.reload();
    await portal.signIn();
    await expect(portal.outcome).toHaveCount(0);
  });
});
