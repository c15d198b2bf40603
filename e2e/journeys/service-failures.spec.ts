import { sampleAccount } from '../../contract/local-tenant.ts';
import { portalWays } from '../portal-ways.ts';
import { Recovery } from '../recovery.ts';
import { type Spoil, holdAnswers, spoilAnswers } from '../spoiled-answers.ts';
import { expect, expectFailedRequestsOnly, test } from '../test.ts';

/** How an answer goes wrong, and what a person then reads. */
const spoils: readonly { what: string; spoil: Spoil; code: string; title: string }[] = [
  {
    what: 'answers 500',
    spoil: { kind: 'status', status: 500 },
    code: 'temporarily_unavailable',
    title: 'The sign-in service has a problem at the moment.',
  },
  {
    what: 'answers 503',
    spoil: { kind: 'status', status: 503 },
    code: 'temporarily_unavailable',
    title: 'The sign-in service has a problem at the moment.',
  },
  {
    what: 'answers with the page of a proxy',
    spoil: { kind: 'html' },
    code: 'failed_to_parse_response',
    title: 'The sign-in service’s answer could not be understood.',
  },
  {
    what: 'does not answer',
    spoil: { kind: 'drop' },
    code: 'network_error',
    title: 'The sign-in service cannot be reached.',
  },
];

test.describe('A service that', () => {
  test.afterEach(({ complaints }) => {
    expectFailedRequestsOnly(complaints);
  });

  for (const way of portalWays) {
    for (const { what, spoil, code, title } of spoils) {
      test(`${what} to the request for tokens is named, ${way.name}, and the next try signs in`, async ({
        page,
        portal,
      }) => {
        const recovery = new Recovery(page);
        await portal.openProfile();
        const mend = await spoilAnswers(page, 'token', spoil, () => {
          recovery.failsNow();
        });
        const signInPage = await way.open(portal, way.button(portal));
        await signInPage.signInAs(sampleAccount);
        await recovery.expectOutcome(code);
        await expect(portal.outcome.getByRole('heading')).toHaveText(title);
        await expect(portal.heading).toHaveText('Please sign in first');
        await mend();
        await portal.outcomeAction.click();
        await expect(portal.accountName).toHaveText('Corinne Eiger');
        await expect(portal.outcome).toHaveCount(0);
      });

      test(`${what} at all is named before anything is opened, ${way.name}, and the next try opens the sign-in`, async ({
        page,
        portal,
      }) => {
        const recovery = new Recovery(page);
        const mend = await spoilAnswers(page, 'metadata', spoil, () => {
          recovery.failsNow();
        });
        await portal.openHome();
        await way.button(portal).click();
        await recovery.expectOutcome('endpoints_resolution_error');
        await expect(portal.outcome.getByRole('heading')).toHaveText(
          'The sign-in service cannot be reached.',
        );
        await mend();
        const signInPage = await way.open(portal, portal.outcomeAction);
        await signInPage.signInAs(sampleAccount);
        await expect(portal.accountName).toHaveText('Corinne Eiger');
      });
    }

    test(`asks for time is given it, ${way.name}, and then signs in`, async ({ page, portal }) => {
      await page.clock.install();
      await portal.openHome();
      const spoil: Spoil = { kind: 'status', status: 429, retryAfterSeconds: 30 };
      const mend = await spoilAnswers(page, 'token', spoil);
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await expect(portal.outcome).toContainText(
        'The sign-in service has a problem at the moment.',
      );
      await expect(portal.outcomeAction).toBeDisabled();
      await expect(portal.outcomeAction).toHaveText(/Try again in (30|2\d)\ss/);
      await mend();
      await page.clock.fastForward(30_000);
      await expect(portal.outcomeAction).toBeEnabled();
      await expect(portal.outcomeAction).toHaveText('Try again');
      await portal.outcomeAction.click();
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });

    test(`answers the request for tokens late is waited for, ${way.name}`, async ({
      page,
      portal,
    }) => {
      const { arrived, release } = await holdAnswers(page, 'token');
      const waits = page.getByText('One moment, please.').or(portal.popupOpen);
      await portal.openProfile();
      const signInPage = await way.open(portal, way.button(portal));
      await signInPage.signInAs(sampleAccount);
      await arrived;
      await expect(waits).toBeVisible();
      await expect(portal.outcome).toHaveCount(0);
      release();
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });
  }
});
