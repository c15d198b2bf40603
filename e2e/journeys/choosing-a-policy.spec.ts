import type { Page } from '@playwright/test';

import { sampleAccount } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies.ts';
import { makeAccount } from '../make-account.ts';
import type { Portal } from '../pages/portal.ts';
import { ResetPasswordPage } from '../pages/reset-password-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { byRedirect, inPopup, portalWays } from '../portal-ways.ts';
import { policyOf, recordRequests } from '../recorded-requests.ts';
import { keptAccounts } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

const inTest = (policy: string): string => policy.toLowerCase() + testPolicySuffix;
const usualPolicy = inTest(policyNames.signUpSignIn);

/** Policies of the form, by what they are for, and what their tokens name. */
const choices = [
  ['signUpSignInPopup', inTest(policyNames.signUpSignInPopup)],
  ['signIn', inTest(policyNames.signIn)],
  ['tokenExpiration', tokenExpirationPolicy],
  ['signUpSignInClassic', inTest(policyNames.signUpSignInClassic)],
] as const;

/** From the home page of somebody who is signed in. */
async function expectIssuedBy(page: Page, portal: Portal, policy: string): Promise<void> {
  await expect(portal.accountName).toBeVisible();
  await page.getByTestId('open-profile').click();
  await expect(portal.claim('acr')).toHaveText(policy);
}

for (const way of portalWays) {
  test.describe(`A sign-in ${way.name}`, () => {
    test('is one by the usual policy while nobody chooses', async ({ page, portal }) => {
      await portal.openHome();
      const signInPage = await way.open(portal, way.button(portal));
      await expect(signInPage.createAccount).toBeVisible();
      await signInPage.signInAs(sampleAccount);
      await expectIssuedBy(page, portal, way.usualPolicy);
    });

    for (const [purpose, policy] of choices) {
      test(`is one by ${policy} when the options say so`, async ({ page, portal }) => {
        await portal.openHome();
        await portal.openOptions();
        await portal.policy.selectOption(purpose);
        const signInPage = await way.open(portal, way.button(portal));
        await signInPage.signInAs(sampleAccount);
        await expectIssuedBy(page, portal, policy);
      });
    }

    for (const query of [
      '?policy=b2c_1a_signin',
      '?policy=B2C_1A_SIGNIN_TEST',
      '?policy=B2C_1a_signIn_Test',
    ]) {
      test(`is one by the policy of the link ${query}`, async ({ page, portal }) => {
        await portal.openHome(query);
        await expect(portal.policy).toHaveValue('signIn');
        const signInPage = await way.open(portal, way.button(portal));
        await expect(signInPage.next).toBeVisible();
        await expect(signInPage.createAccount).toHaveCount(0);
        await signInPage.signInAs(sampleAccount);
        await expectIssuedBy(page, portal, inTest(policyNames.signIn));
      });
    }

    test('with tokens of five minutes says how long they last', async ({ page, portal }) => {
      await portal.openHome(`?policy=${tokenExpirationPolicy}`);
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expectIssuedBy(page, portal, tokenExpirationPolicy);
      await expect(page.locator('.lifetime')).toContainText(/valid for [45] more minutes/);
    });

    for (const [how, query] of [
      ['the options ask for', ''],
      ['a link asks for', '?policy=b2c_1a_passwordreset'],
    ] as const) {
      test(`after a new password that ${how} goes on with the usual policy, as one account`, async ({
        page,
        portal,
        mailbox,
        request,
      }) => {
        const { signInName } = await makeAccount(request, mailbox);
        await portal.openHome(query);
        if (query === '') {
          await portal.openOptions();
          await portal.policy.selectOption('passwordReset');
        }
        const { page: opened } = await way.open(portal, way.button(portal));
        const resetPage = new ResetPasswordPage(opened);
        await resetPage.reset({ signInName, password: 'Gelber-Enzian-8' }, mailbox);
        await expectIssuedBy(page, portal, usualPolicy);
        await expect(portal.accountName).toHaveText('Ada Muster');
        expect(await keptAccounts(page)).toEqual([expect.stringContaining(`-${usualPolicy}.`)]);
      });
    }

    test('is the usual one when a link names a policy that there is not', async ({
      page,
      portal,
      context,
    }) => {
      const requests = recordRequests(context, 'authorize');
      await portal.openHome('?policy=b2c_1a_somebody_elses');
      await expect(portal.linkRefused).toContainText('policy');
      await expect(portal.policy).toHaveValue('signUpSignIn');
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expectIssuedBy(page, portal, way.usualPolicy);
      expect(policyOf(requests[0])).toBe(way.usualPolicy);
    });
  });
}

test.describe('The first button of the portal', () => {
  test('opens a popup when a link says so', async ({ page, portal }) => {
    await portal.openHome('?flow=popup');
    const signInPage = await inPopup.open(portal, byRedirect.button(portal));
    await signInPage.signInAs(sampleAccount);
    await expectIssuedBy(page, portal, inPopup.usualPolicy);
  });

  test('opens a popup with the policy of the link', async ({ page, portal }) => {
    await portal.openHome('?policy=b2c_1a_signin&flow=popup');
    const signInPage = await inPopup.open(portal, byRedirect.button(portal));
    await signInPage.signInAs(sampleAccount);
    await expectIssuedBy(page, portal, inTest(policyNames.signIn));
  });

  test('leaves the page as usual when the link asks for some other way', async ({
    page,
    portal,
  }) => {
    await portal.openHome('?flow=iframe');
    await expect(portal.linkRefused).toContainText('flow');
    await portal.signInButton.click();
    await expect(new SignInPage(page).next).toBeVisible();
  });
});
