import { sampleAccount as corinne } from '../../contract/local-tenant.ts';
import type { Portal } from '../pages/portal.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { portalWays } from '../portal-ways.ts';
import { parametersOf, recordRequests } from '../recorded-requests.ts';
import { Recovery } from '../recovery.ts';
import { spoilAnswers } from '../spoiled-answers.ts';
import { keptAccounts } from '../tab-storage.ts';
import { expect, expectFailedRequestsOnly, test } from '../test.ts';

const luca = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };

async function switchUser(portal: Portal): Promise<void> {
  await portal.accountMenu.click();
  await portal.switchUser.click();
}

for (const way of portalWays) {
  test(`Somebody who signed in ${way.name} makes room for another person, on the page they were on`, async ({
    page,
    portal,
    context,
  }) => {
    const logouts = recordRequests(context, 'logout');
    const authorizations = recordRequests(context, 'authorize');
    await portal.openProfile();
    await (await way.open(portal, way.button(portal))).signInAs(corinne);
    await expect(portal.claim('name')).toHaveText('Corinne Eiger');

    await switchUser(portal);
    const signInPage = new SignInPage(page);
    await expect(signInPage.password).toHaveValue('');
    expect(logouts).toHaveLength(1);
    expect(parametersOf(authorizations.at(-1)).get('prompt')).toBe('login');
    await signInPage.signInAs(luca);
    await expect(page).toHaveURL('/profile');
    await expect(portal.claim('name')).toHaveText('Luca Rossi');
    expect(await keptAccounts(page)).toHaveLength(1);
  });
}

test.describe('Switching users', () => {
  test('comes back to the home page when it began there', async ({ page, portal }) => {
    await portal.openHome();
    await portal.signIn();
    await switchUser(portal);
    await new SignInPage(page).signInAs(luca);
    await expect(portal.accountName).toHaveText('Luca Rossi');
    await expect(page).toHaveURL('/');
  });

  test('leaves nobody signed in after Cancel, here or at the service', async ({ page, portal }) => {
    await portal.openProfile();
    await portal.signIn();
    await switchUser(portal);
    const signInPage = new SignInPage(page);
    await signInPage.cancel.click();
    await expect(portal.outcome).toHaveAttribute('data-code', 'AADB2C90091');
    await expect(portal.heading).toHaveText('Please sign in first');
    await expect(portal.accountName).toHaveCount(0);
    expect(await keptAccounts(page)).toEqual([]);
    await portal.startSignIn();
    await expect(signInPage.password).toHaveValue('');
  });

  test('is asked for once: loading the page again after Cancel opens nothing', async ({
    page,
    portal,
  }) => {
    await portal.openHome();
    await portal.signIn();
    await switchUser(portal);
    await new SignInPage(page).cancel.click();
    await expect(portal.outcome).toBeVisible();
    await page.reload();
    await expect(portal.signInButton).toBeEnabled();
    await expect(page).toHaveURL('/');
  });

  test('signs out the other tabs of the browser too', async ({ page, portal, context }) => {
    await portal.openHome();
    await portal.signIn();
    const another = await context.newPage();
    await another.goto('/');
    await expect(another.getByTestId('account-name')).toHaveText('Corinne Eiger');
    await switchUser(portal);
    await expect(another.getByTestId('outcome')).toHaveAttribute('data-code', 'signedOutElsewhere');
    await expect(new SignInPage(page).password).toBeVisible();
  });

  test('while the service is not there signs out here, and switches nothing later on', async ({
    page,
    portal,
    complaints,
  }) => {
    const recovery = new Recovery(page);
    await portal.openHome();
    await portal.signIn();
    const mend = await spoilAnswers(page, 'metadata', { kind: 'drop' }, () => {
      recovery.failsNow();
    });
    await switchUser(portal);
    await recovery.expectOutcome('endpoints_resolution_error');
    await expect(portal.outcome).toContainText('You are signed out here only.');
    await mend();
    await portal.outcomeAction.click();
    await page.waitForURL('/');
    await expect(portal.signInButton).toBeEnabled();
    expectFailedRequestsOnly(complaints);
  });
});
