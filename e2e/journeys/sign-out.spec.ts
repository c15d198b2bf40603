import type { Page } from '@playwright/test';

import { localApplications, localTenant, sampleAccount } from '../../contract/local-tenant.ts';
import { policyNames } from '../../contract/policies.ts';
import { freePort } from '../applications/free-port.ts';
import { type OwnEmulator, startOwnEmulator } from '../applications/own-emulator.ts';
import {
  type FrontChannel,
  type RelyingApplication,
  startRelyingApplication,
} from '../applications/relying-application.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { expect, test as base } from '../test.ts';

/** Two applications of one tenant. */
interface Scene {
  readonly service: OwnEmulator;
  readonly tickets: RelyingApplication;
  readonly office: RelyingApplication;
}

const ids = { tickets: localApplications.secondSpa, office: localApplications.portalProd };

const test = base.extend<{ frontChannel: FrontChannel | 'refuses'; scene: Scene }>({
  /** Of the application that is told. */
  frontChannel: ['answers', { option: true }],
  scene: async ({ frontChannel }, use) => {
    const tickets = await startRelyingApplication('tickets', 'answers');
    const office = await startRelyingApplication(
      'office',
      frontChannel === 'hangs' ? 'hangs' : 'answers',
    );
    const unused = `http://localhost:${String(await freePort())}/signed-out`;
    const service = await startOwnEmulator({
      [ids.tickets]: registrationOf(tickets, tickets.frontChannelLogoutUri),
      [ids.office]: registrationOf(
        office,
        frontChannel === 'refuses' ? unused : office.frontChannelLogoutUri,
      ),
    });
    await use({ service, tickets, office });
    await Promise.all([service.close(), tickets.close(), office.close()]);
  },
});

const registrationOf = ({ origin, callback }: RelyingApplication, address: string) => ({
  redirectUris: [callback, `${origin}/`],
  frontChannelLogoutUri: address,
});

const endpoint = ({ origin }: OwnEmulator, name: string, parameters: Record<string, string>) =>
  `${origin}/${localTenant.name}/${policyNames.signUpSignIn}/oauth2/v2.0/${name}?${new URLSearchParams(parameters).toString()}`;

const authorizeUrl = (service: OwnEmulator, clientId: string, { callback }: RelyingApplication) =>
  endpoint(service, 'authorize', {
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    response_mode: 'query',
    scope: 'openid',
    // The example of RFC 7636, appendix B.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });

/** By one password. */
async function signInToBoth(page: Page, { service, tickets, office }: Scene) {
  await page.goto(authorizeUrl(service, ids.tickets, tickets));
  await new SignInPage(page).signInAs(sampleAccount);
  await expect(page.getByRole('heading')).toHaveText('tickets: signed in');
  await page.goto(authorizeUrl(service, ids.office, office));
  await expect(page.getByRole('heading')).toHaveText('office: signed in');
}

/** From the one application; the page in between may leave before it has loaded. */
const signOutOfTickets = (page: Page, { service, tickets }: Scene) =>
  page.goto(
    endpoint(service, 'logout', {
      client_id: ids.tickets,
      post_logout_redirect_uri: `${tickets.origin}/`,
      state: 'bye & thanks',
    }),
    { waitUntil: 'commit' },
  );

const returned = ({ tickets }: Scene): string => `${tickets.origin}/?state=bye+%26+thanks`;

test.describe('Signing out of one application', () => {
  test('signs out of the other one too, and comes back with state', async ({ page, scene }) => {
    await signInToBoth(page, scene);
    await signOutOfTickets(page, scene);
    await page.waitForURL(returned(scene));
    expect(scene.office.told).toEqual([expect.stringContaining('office-session=1')]);
    expect(scene.tickets.told).toEqual([]);

    await test.step('the other application has forgotten the person', async () => {
      await page.goto(`${scene.office.origin}/`);
      await expect(page.getByRole('heading')).toHaveText('office: signed out');
    });
    await test.step('and asks for the password again', async () => {
      await page.goto(authorizeUrl(scene.service, ids.office, scene.office));
      await expect(new SignInPage(page).password).toBeVisible();
    });
  });

  test('keeps the page in between out of the history', async ({ page, scene }) => {
    await signInToBoth(page, scene);
    await signOutOfTickets(page, scene);
    await page.waitForURL(returned(scene));
    await page.goBack();
    await expect(page).toHaveURL(/\/callback\?code=/);
    expect(scene.office.told).toHaveLength(1);
  });
});

test.describe('Signing out while the other application keeps silent', () => {
  test.use({ frontChannel: 'hangs' });

  test('says what it waits for, and goes on after a while', async ({ page, scene }) => {
    await signInToBoth(page, scene);
    await signOutOfTickets(page, scene);
    await expect(page.getByRole('heading')).toHaveText('You are signed out');
    await expect(page.getByRole('status')).toContainText('asked to sign you out too');
    await expect(page.getByRole('listitem')).toHaveText('Partner portal');
    await expect(page.getByRole('link')).toHaveText('Continue to Acme tickets');
    await page.waitForURL(returned(scene));
    expect(scene.office.told).toHaveLength(1);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`shows a page without faults of accessibility, ${colorScheme}`, async ({
      page,
      scene,
    }) => {
      await page.emulateMedia({ colorScheme });
      await signInToBoth(page, scene);
      // Time stands still, so that the page does not go on while it is looked at.
      await page.clock.install();
      await signOutOfTickets(page, scene);
      await expect(page.getByRole('link')).toHaveText('Continue to Acme tickets');
      await expectAccessible(page);
    });
  }

  test('lets a person go on at once, by the keyboard too', async ({ page, scene }) => {
    await signInToBoth(page, scene);
    await signOutOfTickets(page, scene);
    const onward = page.getByRole('link', { name: 'Continue to Acme tickets' });
    await expect(onward).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(onward).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL(returned(scene));
  });
});

test.describe('Signing out while the other application does not run', () => {
  test.use({ frontChannel: 'refuses' });

  test('goes on all the same', async ({ page, scene, complaints }) => {
    await signInToBoth(page, scene);
    await signOutOfTickets(page, scene);
    await page.waitForURL(returned(scene));
    expect(scene.office.told).toEqual([]);
    expect(complaints.splice(0).filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual(
      [],
    );
  });
});

test.describe('Signing out in a browser without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('tells the other application and goes on by itself', async ({ page, scene }) => {
    await signInToBoth(page, scene);
    await signOutOfTickets(page, scene);
    await page.waitForURL(returned(scene));
    expect(scene.office.told).toEqual([expect.stringContaining('office-session=1')]);
  });
});
