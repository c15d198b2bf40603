import type { APIRequestContext, Page } from '@playwright/test';

import { expectAccessible } from '../expect-accessible.ts';
import { makeAccount } from '../make-account.ts';
import type { Mailbox } from '../pages/mailbox.ts';
import type { Portal } from '../pages/portal.ts';
import { b2cOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';

interface Claims {
  readonly displayName?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly correspondenceMail?: string;
  readonly roles?: readonly string[];
}

const markup = '<img src=x onerror="globalThis.hostile=1"><script>globalThis.hostile=1</script>';
const tenKilobytes = 'Maximiliane '.repeat(850);

const people: readonly [string, Claims][] = [
  ['200 roles', { roles: Array.from({ length: 200 }, (_, index) => `ds_role_${String(index)}`) }],
  [
    'names of ten kilobytes',
    { displayName: tenKilobytes, givenName: tenKilobytes, roles: ['x'.repeat(200)] },
  ],
  [
    'names without a space',
    {
      displayName: 'W'.repeat(600),
      givenName: 'W'.repeat(300),
      surname: '\u00c5'.repeat(300),
      correspondenceMail: `${'x'.repeat(300)}@example.com`,
    },
  ],
  [
    'names from right to left, with marks that turn words round',
    {
      displayName: '\u202Eevil \u2067مرحبا بالعالم\u202D Ada',
      givenName: 'Ada\u202Egnp.exe\u2066',
      surname: 'בעולם \u200Fx',
      roles: ['مدير', '\u202Eresu', 'ds_pp'],
    },
  ],
  [
    'emoji',
    { displayName: '👩🏽‍🚀 🇨🇭', givenName: '👨‍👩‍👧‍👦'.repeat(40), surname: '🫠', roles: ['🧀'.repeat(60)] },
  ],
  [
    'markup, script and addresses',
    {
      displayName: markup,
      givenName: '{{constructor.constructor("globalThis.hostile=1")()}}',
      surname: 'javascript:globalThis.hostile=1 https://evil.example/',
      correspondenceMail: `"${markup}"@example.com`,
      roles: [markup, '../../admin', "'; DROP TABLE roles;--"],
    },
  ],
];

const windows = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const pictureName = (what: string, path: string): string =>
  `${what} ${path === '/' ? 'home' : 'profile'}`.replace(/\W+/g, '-');

/** Signed in as somebody new of whom the service says this. */
async function signInAs(
  claims: Claims,
  { portal, request, mailbox }: { portal: Portal; request: APIRequestContext; mailbox: Mailbox },
): Promise<void> {
  const person = await makeAccount(request, mailbox);
  const data = { signInName: person.signInName, ...claims };
  const answer = await request.post(`${b2cOrigin}/_emulator/users`, { data });
  expect(answer.status()).toBe(200);
  await portal.openProfile();
  await portal.signIn(person);
}

async function expectNothingBroken(page: Page, portal: Portal): Promise<void> {
  const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate<number>(sideways)).toBeLessThanOrEqual(0);
  expect(await page.evaluate('globalThis.hostile')).toBeUndefined();
  await expect(portal.accountName).toBeVisible();
  await expect(portal.signOutButton).toBeInViewport({ ratio: 1 });
  // What is said of somebody does not push the page away.
  const headerHeight = "document.querySelector('.site-header').offsetHeight";
  expect(await page.evaluate<number>(headerHeight)).toBeLessThan(250);
  await expect(portal.heading).toHaveCount(1);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`Somebody with unusual claims, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.setTimeout(120_000);

    for (const [what, claims] of people) {
      test(`such as ${what}, finds the pages as usual`, async ({
        page,
        portal,
        request,
        mailbox,
      }) => {
        await signInAs(claims, { portal, request, mailbox });
        for (const path of ['/profile', '/']) {
          await page.goto(path);
          for (const viewport of windows) {
            await page.setViewportSize(viewport);
            await expectNothingBroken(page, portal);
            await page.screenshot({
              path: `test-results/screenshots/claims-${colorScheme}/${pictureName(what, path)}-${String(viewport.width)}.png`,
              animations: 'disabled',
              fullPage: true,
            });
          }
          await expectAccessible(page);
        }
        await portal.signOutButton.click();
        await expect(portal.signInButton).toBeEnabled();
      });
    }
  });
}

test.describe('The claims table', () => {
  const inLanguages = [
    ['de', 'Alle 200 Rollen anzeigen', 'Weniger Rollen anzeigen'],
    ['en', 'Show all 200 roles', 'Show fewer roles'],
    ['fr', 'Afficher les 200 rôles', 'Afficher moins de rôles'],
    ['it', 'Mostra tutti i 200 ruoli', 'Mostra meno ruoli'],
  ] as const;

  test('opens 200 roles on request, in every language', async ({
    page,
    portal,
    request,
    mailbox,
  }) => {
    const roles = Array.from({ length: 200 }, (_, index) => `role-${String(index)}`);
    await signInAs({ roles }, { portal, request, mailbox });
    const chips = portal.claim('ds_roles').getByRole('listitem');
    const button = page.getByTestId('all-roles');
    for (const [language, more, fewer] of inLanguages) {
      await portal.language.selectOption(language);
      await expect(button).toHaveText(more);
      await expect(chips).toHaveCount(20);
      await button.click();
      await expect(button).toHaveText(fewer);
      await expect(button).toBeFocused();
      await expect(chips).toHaveText(roles);
      await button.click();
    }
  });

  test('tells a long value to its last letter', async ({ page, portal, request, mailbox }) => {
    const givenName = `${tenKilobytes}end`;
    await signInAs({ givenName, displayName: givenName }, { portal, request, mailbox });
    await expect(portal.heading).toHaveText(/^Maximiliane .{60,80}…$/);
    const claim = portal.claim('given_name');
    await expect(claim).not.toContainText('end');
    await claim.getByRole('button', { name: 'Show all of it' }).click();
    await expect(claim.locator('bdi')).toHaveText(givenName);
    await page.getByTestId('claim-given_name').getByRole('button').click();
    await expect(claim).not.toContainText('end');
  });

  test('keeps the words beside a name that turns words round', async ({
    page,
    portal,
    request,
    mailbox,
  }) => {
    await signInAs(
      { givenName: '\u202EadA', displayName: '\u202EretsuM adA' },
      { portal, request, mailbox },
    );
    await expect(portal.heading).toHaveText('retsuM adA');
    await expect(portal.claim('name').locator('bdi')).toHaveText('\u202EretsuM adA');
    await page.goto('/');
    await expect(portal.heading).toHaveText('Welcome, adA');
  });
});
