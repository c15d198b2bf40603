import { localApplications } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix } from '../../contract/policies.ts';
import { Portal } from '../pages/portal.ts';
import { portalOrigin } from '../ports.ts';
import { recordGrants } from '../recorded-requests.ts';
import { keysOfPerson, putInTab, sharedStorage, tabStorage } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

const popupPolicy = policyNames.signUpSignInPopup + testPolicySuffix;
const person = /Corinne|Eiger|corinne|9749fccb/;
/** Pages that need a person. */
const protectedPages = ['/profile'];

test.describe('One session in one tab', () => {
  for (const path of ['/', '/profile']) {
    test(`outlives a reload of ${path} without a word to the service`, async ({ page, portal }) => {
      await page.goto(path);
      await portal.signIn();
      const grants = recordGrants(page);
      await page.reload();
      await expect(portal.accountName).toHaveText('Corinne Eiger');
      await expect(portal.outcome).toHaveCount(0);
      expect(grants).toEqual([]);
    });
  }

  test('keeps MSAL’s own entries, and nothing else but the language', async ({ page, portal }) => {
    await portal.openHome();
    await portal.language.selectOption('fr');
    await portal.signIn();
    const kept = await tabStorage(page);
    expect(Object.keys(kept).filter((key) => !key.startsWith('msal.'))).toEqual([]);
    expect(await sharedStorage(page)).toEqual({ language: 'fr' });
    const withoutTokens = JSON.stringify(kept).replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '');
    expect(withoutTokens).not.toContain('Corinne-2026');
    expect(await page.evaluate<string>('document.cookie')).toBe('');
  });

  test('ends with nothing left of the person', async ({ page, portal }) => {
    await portal.openProfile();
    await portal.signIn();
    expect(keysOfPerson(await tabStorage(page))).not.toEqual([]);
    await portal.signOutButton.click();
    await expect(portal.signInButton).toBeEnabled();
    const left = await tabStorage(page);
    expect(keysOfPerson(left)).toEqual([]);
    expect(JSON.stringify(left)).not.toMatch(person);
  });

  test('ends here without a connection too, and says what is left to do', async ({
    context,
    page,
    portal,
    complaints,
  }) => {
    await portal.openProfile();
    await portal.signIn();
    await context.setOffline(true);
    await portal.signOutButton.click();
    await expect(portal.outcome).toContainText('signed out');
    await expect(portal.accountName).toHaveCount(0);
    expect(keysOfPerson(await tabStorage(page))).toEqual([]);
    await context.setOffline(false);
    await portal.outcomeAction.click();
    await expect(portal.outcome).toHaveCount(0);
    await (await portal.startSignIn()).password.waitFor();
    // The browser itself notes the requests that went nowhere.
    for (const complaint of complaints.splice(0)) expect(complaint).toContain('ERR_INTERNET');
  });

  for (const path of protectedPages) {
    test(`can be ended on ${path}, where everybody sees how`, async ({ page, portal }) => {
      await page.goto(path);
      await portal.signIn();
      await expect(portal.signOutButton).toBeInViewport();
      await expect(portal.signOutButton).toBeEnabled();
    });
  }
});

test.describe('Another tab', () => {
  const ways = [
    ['by the usual policy', '/'],
    ['by the policy of popups', `/?policy=${popupPolicy}`],
  ] as const;
  for (const [how, firstAddress] of ways) {
    test(`is signed in by itself, ${how}, at home and at a bookmark of the profile`, async ({
      context,
      page,
      portal,
    }) => {
      await page.goto(firstAddress);
      await portal.signIn();
      for (const path of ['/', '/profile']) {
        const secondTab = await context.newPage();
        const second = new Portal(secondTab);
        await secondTab.goto(path);
        await expect(second.accountName).toHaveText('Corinne Eiger');
        await expect(secondTab).toHaveURL(path);
        await expect(second.outcome).toHaveCount(0);
      }
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });
  }

  test('asks to sign in where nobody is signed in anywhere', async ({ context, portal }) => {
    await portal.openHome();
    await expect(portal.signInButton).toBeEnabled();
    const second = new Portal(await context.newPage());
    await second.openProfile();
    await expect(second.heading).toHaveText('Please sign in first');
    await expect(second.signInButton).toBeEnabled();
  });

  test('is signed out with the first, and keeps nothing of the person', async ({
    context,
    page,
    portal,
  }) => {
    await portal.openHome();
    await portal.signIn();
    const secondTab = await context.newPage();
    const second = new Portal(secondTab);
    await second.openProfile();
    await expect(second.claim('name')).toHaveText('Corinne Eiger');
    await second.callProfile.click();
    await expect(second.apiResult).toHaveAttribute('data-status', '200');

    await page.bringToFront();
    await portal.signOutButton.click();
    await expect(portal.signInButton).toBeEnabled();
    await expect(second.heading).toHaveText('Please sign in first');
    await expect(secondTab).toHaveURL('/profile');
    await expect(second.signInButton).toBeEnabled();
    expect(await secondTab.content()).not.toMatch(person);
    expect(keysOfPerson(await tabStorage(secondTab))).toEqual([]);
    expect(await secondTab.title()).not.toMatch(person);
  });

  test('that forges messages changes nothing', async ({ context, page, portal }) => {
    await portal.openProfile();
    await portal.signIn();
    const before = keysOfPerson(await tabStorage(page));
    const stranger = await context.newPage();
    await stranger.goto('/nowhere');
    await stranger.evaluate(forgeMessages(localApplications.portalTest));
    await portal.callProfile.click();
    await expect(portal.apiResult).toHaveAttribute('data-status', '200');
    await expect(portal.accountName).toHaveText('Corinne Eiger');
    await expect(portal.outcome).toHaveCount(0);
    expect(keysOfPerson(await tabStorage(page))).toEqual(before);
  });

  test('that answers for nobody keeps nobody from signing in', async ({
    context,
    page,
    portal,
  }) => {
    const liar = await context.newPage();
    await liar.goto('/nowhere');
    await liar.evaluate(answerEverything(localApplications.portalTest));
    const grants = recordGrants(context);
    await portal.openProfile();
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.accountName).toHaveCount(0);
    expect(grants).toEqual([]);
    await portal.signIn();
    await expect(page).toHaveURL(`${portalOrigin}/profile`);
  });
});

test.describe('Back', () => {
  test('after the sign-out shows nobody', async ({ page, portal }) => {
    await portal.openHome();
    await portal.signIn();
    await page.getByTestId('open-profile').click();
    await expect(portal.claim('oid')).toBeVisible();
    await portal.signOutButton.click();
    await expect(portal.signInButton).toBeEnabled();
    await page.goBack();
    await expect(portal.signInButton).toBeEnabled();
    await expect(portal.claim('name')).toHaveCount(0);
    expect(await page.content()).not.toMatch(person);
  });

  test('to a page that the browser has kept as it was shows nobody either', async ({
    page,
    portal,
  }) => {
    await portal.openProfile();
    await portal.signIn();
    // What a sign-out leaves behind while this page rests in the back/forward cache.
    await page.evaluate('sessionStorage.clear()');
    const reloaded = page.waitForEvent('domcontentloaded');
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await reloaded;
    await expect(portal.heading).toHaveText('Please sign in first');
    expect(await page.content()).not.toMatch(person);
  });

  test('to a kept page of somebody who is still signed in changes nothing', async ({
    page,
    portal,
  }) => {
    await portal.openProfile();
    await portal.signIn();
    await putInTab(page, { 'portal.test-of-reload': '1' });
    const loads: string[] = [];
    page.on('domcontentloaded', () => loads.push(page.url()));
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await portal.callProfile.click();
    await expect(portal.apiResult).toHaveAttribute('data-status', '200');
    expect(loads).toEqual([]);
  });
});

/** On every channel that the portal or MSAL listens to, and of every wrong shape. */
function forgeMessages(clientId: string): string {
  return `{
    const shapes = [null, undefined, 0, '', 'signedOut', [], ['signedOut'], {}, { kind: 'signedout' },
      { kind: 'SIGNEDOUT' }, { kind: ['signedOut'] }, { kind: { toString: 'signedOut' } }, { kind: 'signedIn' },
      { kind: 'signedIn', policy: 5 }, { kind: 'signedIn', policy: '//evil.example' }, { kind: 'signedIn', policy: 'x'.repeat(100_000) },
      { signedOut: true }, new Map([['kind', 'signedOut']]), new Date(), new ArrayBuffer(8),
      { v: 1, payload: '#code=made-up&state=made-up' }, { v: 1 }, { payload: null }];
    for (const name of ['portal.session.${clientId}', 'portal.popup-answers', 'msal.broadcast.event', 'made-up']) {
      const channel = new BroadcastChannel(name);
      for (const shape of shapes) channel.postMessage(shape);
      channel.close();
    }
  }`;
}

/** Says of itself that somebody is signed in, at policies that nobody has. */
function answerEverything(clientId: string): string {
  return `globalThis.channel = new BroadcastChannel('portal.session.${clientId}');
  globalThis.channel.onmessage = () => {
    for (const policy of ['', 'b2c_1a_nothing', '../../evil', '<script>', 'x'.repeat(100_000)])
      globalThis.channel.postMessage({ kind: 'signedIn', policy });
  };`;
}
