import type { Page } from '@playwright/test';

import type { Language } from '../../contract/languages.ts';
import { policyNames, testPolicySuffix } from '../../contract/policies.ts';
import { newAddress } from '../make-account.ts';
import { FirstSignInPage } from '../pages/first-sign-in-page.ts';
import { IdentityProviderPage } from '../pages/identity-provider-page.ts';
import { type Provider, SignInPage } from '../pages/sign-in-page.ts';
import { portalOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';
import { recordsOfProviderMail } from '../user-records.ts';
import { popupWay, redirectWay, ways } from '../ways.ts';

const providers = ['microsoft', 'google', 'apple'] as const;
const person = { givenName: 'Ada', surname: 'Muster' };

const registered = [
  {
    provider: 'google',
    account: 'greta.google@example.com',
    name: 'Greta Google',
    correspondenceMail: 'greta.google@example.com',
  },
  {
    provider: 'apple',
    account: 'anna.apple@example.com',
    name: 'Anna Apple',
    correspondenceMail: 'k7x2m9qd4t@privaterelay.appleid.com',
  },
] as const;

/** From the sign-in page that is open to the page of the provider. */
async function choose(page: Page, provider: Provider): Promise<IdentityProviderPage> {
  await new SignInPage(page).provider(provider).click();
  const providerPage = new IdentityProviderPage(page);
  await expect(providerPage.approve).toBeVisible();
  return providerPage;
}

test.describe('Somebody who is registered with an identity provider', () => {
  for (const { provider, account, name, correspondenceMail } of registered) {
    test(`is signed in to the portal with ${provider}`, async ({ page, portal }) => {
      await portal.openProfile();
      await portal.startSignIn();
      const providerPage = await choose(page, provider);
      await providerPage.knownAccount(account).click();
      await expect(providerPage.account).toHaveValue(account);
      await providerPage.approve.click();
      await expect(portal.claim('name')).toHaveText(name);
      await expect(portal.claim('correspondenceMail')).toHaveText(correspondenceMail);
    });

    test(`is signed in with ${provider} in a popup`, async ({ page }) => {
      const popup = await popupWay.open(page, { policy: popupWay.signUpSignInPolicy });
      await (await choose(popup.page, provider)).approveAs(account);
      expect((await popup.answer()).get('code')).toBeTruthy();
    });

    test(`is signed in with ${provider} where nobody can sign up`, async ({ page }) => {
      const policy = policyNames.signIn + testPolicySuffix;
      const { answer } = await redirectWay.open(page, { policy });
      await (await choose(page, provider)).approveAs(account.toUpperCase());
      expect((await answer()).get('code')).toBeTruthy();
    });
  }
});

test.describe('Somebody who comes from an identity provider for the first time', () => {
  const firstVisits: readonly {
    readonly language: Language;
    readonly provider: Provider;
    readonly title: string;
    readonly lead: (mail: string) => string;
    readonly terms: readonly string[];
  }[] = [
    {
      language: 'de',
      provider: 'microsoft',
      title: 'Fast geschafft',
      lead: (mail) => `Microsoft kennt Sie als ${mail}.`,
      terms: ['Nutzungsbedingungen der Plattform', 'AGB von Demo Partner'],
    },
    {
      language: 'en',
      provider: 'google',
      title: 'Nearly there',
      lead: (mail) => `Google says that you are ${mail}.`,
      terms: ['Platform terms of use', 'Demo Partner terms and conditions'],
    },
    {
      language: 'fr',
      provider: 'apple',
      title: 'Presque terminé',
      lead: (mail) => `Apple vous connaît sous l’adresse ${mail}.`,
      terms: ['Conditions d’utilisation de la plateforme', 'Conditions générales de Demo Partner'],
    },
    {
      language: 'it',
      provider: 'microsoft',
      title: 'Ci siamo quasi',
      lead: (mail) => `Microsoft La conosce come ${mail}.`,
      terms: ['Condizioni d’uso della piattaforma', 'Condizioni generali di Demo Partner'],
    },
  ];
  for (const { language, provider, title, lead, terms } of firstVisits) {
    for (const way of ways) {
      test(`gets an account in ${language}, with ${provider}, ${way.name}`, async ({
        page,
        request,
      }) => {
        const mail = newAddress();
        const journey = await way.open(page, {
          policy: way.signUpSignInPolicy,
          parameters: { ui_locales: language },
        });
        const providerPage = await choose(journey.page, provider);
        if (provider === 'apple') await providerPage.shareMail.check();
        await providerPage.approveAs(mail);

        const firstPage = new FirstSignInPage(journey.page);
        await expect(firstPage.heading).toHaveText(title);
        await expect(firstPage.document).toHaveAttribute('lang', language);
        await expect(journey.page.locator('.lead')).toContainText(lead(mail));
        await expect(firstPage.termsLinks).toContainText([...terms]);
        await expect(firstPage.correspondenceMail).toHaveValue(mail);
        await firstPage.complete(person);
        expect((await journey.answer()).get('code')).toBeTruthy();

        const [record] = await recordsOfProviderMail(request, mail);
        expect(record).toMatchObject({
          displayName: 'Ada Muster',
          correspondenceMail: mail,
          signIn: { kind: 'federated', identityProvider: provider },
          partners: [{ partner: 'demo' }],
          terms: [
            { code: 'PLATFORM-TERMS', language },
            { code: 'DEMO-TERMS', language },
          ],
        });
      });
    }
  }

  test('finds what the provider tells filled in', async ({ page }) => {
    await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    const providerPage = await choose(page, 'microsoft');
    await providerPage.knownAccount('max.microsoft@example.com').click();
    await providerPage.approve.click();
    const firstPage = new FirstSignInPage(page);
    await expect(firstPage.givenName).toHaveValue('Max');
    await expect(firstPage.surname).toHaveValue('Microsoft');
    await expect(firstPage.correspondenceMail).toHaveValue('max.microsoft@example.com');
    await expect(firstPage.termsOfUse).not.toBeChecked();
    // Nothing is finished here: the account stays unregistered for whoever comes next.
  });

  test('finds what the application knows filled in', async ({ page }) => {
    await redirectWay.open(page, {
      policy: redirectWay.signUpSignInPolicy,
      parameters: { prefillGivenName: 'Zoë', prefillFamilyName: 'Prefilled' },
    });
    await (await choose(page, 'google')).approveAs(newAddress());
    const firstPage = new FirstSignInPage(page);
    await expect(firstPage.givenName).toHaveValue('Zoë');
    await expect(firstPage.surname).toHaveValue('Prefilled');
  });

  test('is signed in to the portal, and the next time without questions', async ({
    page,
    portal,
    browser,
  }) => {
    const mail = newAddress();
    await portal.openProfile();
    await portal.startSignIn();
    await (await choose(page, 'google')).approveAs(mail);
    const firstPage = new FirstSignInPage(page);
    await firstPage.complete({ ...person, correspondenceMail: 'post@example.org' });
    await expect(portal.claim('name')).toHaveText('Ada Muster');
    await expect(portal.claim('correspondenceMail')).toHaveText('post@example.org');

    const another = await browser.newContext();
    const secondPage = await another.newPage();
    const policy = redirectWay.signUpSignInPolicy;
    const second = await redirectWay.open(secondPage, { policy });
    await (await choose(secondPage, 'google')).approveAs(mail);
    expect((await second.answer()).get('code')).toBeTruthy();
    await another.close();
  });

  test('keeps what was typed in another language', async ({ page }) => {
    const { answer } = await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    await (await choose(page, 'google')).approveAs(newAddress());
    const firstPage = new FirstSignInPage(page);
    await firstPage.fillInPerson({ ...person, correspondenceMail: 'post@example.org' });
    await firstPage.language('it').click();
    await expect(firstPage.heading).toHaveText('Ci siamo quasi');
    await expect(firstPage.givenName).toHaveValue('Ada');
    await expect(firstPage.correspondenceMail).toHaveValue('post@example.org');
    await firstPage.termsOfUse.check();
    await firstPage.continue.click();
    expect((await answer()).get('code')).toBeTruthy();
  });

  test('can go back and take another account', async ({ page, request }) => {
    const mistaken = newAddress();
    const right = newAddress();
    const { answer } = await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    await (await choose(page, 'google')).approveAs(mistaken);
    const firstPage = new FirstSignInPage(page);
    await expect(firstPage.correspondenceMail).toHaveValue(mistaken);
    await page.goBack();
    await new IdentityProviderPage(page).approveAs(right);
    await expect(firstPage.correspondenceMail).toHaveValue(right);
    await firstPage.complete(person);
    await answer();
    expect(await recordsOfProviderMail(request, mistaken)).toEqual([]);
    expect(await recordsOfProviderMail(request, right)).toHaveLength(1);
  });

  test('can go back afterwards and make an account for another person', async ({
    page,
    request,
  }) => {
    const [first, second] = [newAddress(), newAddress()];
    await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    await (await choose(page, 'google')).approveAs(first);
    const firstPage = new FirstSignInPage(page);
    await firstPage.complete(person);
    await page.waitForURL(`${portalOrigin}/`);
    await page.goBack();
    await (await choose(page, 'google')).approveAs(second);
    await firstPage.complete({ ...person, givenName: 'Bea' });
    await page.waitForURL(`${portalOrigin}/`);
    expect(await recordsOfProviderMail(request, first)).toMatchObject([{ givenName: 'Ada' }]);
    expect(await recordsOfProviderMail(request, second)).toMatchObject([{ givenName: 'Bea' }]);
  });

  test('makes one account with a double click', async ({ page, portal, request }) => {
    const mail = newAddress();
    await portal.openHome();
    await portal.startSignIn();
    await (await choose(page, 'microsoft')).approveAs(mail);
    const firstPage = new FirstSignInPage(page);
    await firstPage.fillInPerson(person);
    await firstPage.termsOfUse.check();
    await firstPage.continue.dblclick();
    await expect(portal.accountName).toHaveText('Ada Muster');
    expect(await recordsOfProviderMail(request, mail)).toHaveLength(1);
  });
});

test.describe('With Apple', () => {
  test('the address can be hidden behind a relay', async ({ page, request }) => {
    const mail = newAddress();
    const { answer } = await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    const providerPage = await choose(page, 'apple');
    await providerPage.hideMail.check();
    await providerPage.approveAs(mail);
    const firstPage = new FirstSignInPage(page);
    await expect(firstPage.correspondenceMail).toHaveValue(
      /^[a-z0-9]+@privaterelay\.appleid\.com$/,
    );
    const relay = await firstPage.correspondenceMail.inputValue();
    await expect(page.locator('main')).not.toContainText(mail);
    await firstPage.complete(person);
    await answer();
    expect(await recordsOfProviderMail(request, mail)).toEqual([]);
    const [record] = await recordsOfProviderMail(request, relay);
    expect(record?.correspondenceMail).toBe(relay);
  });

  test('the address can be shared', async ({ page }) => {
    const mail = newAddress();
    await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    const providerPage = await choose(page, 'apple');
    await providerPage.shareMail.check();
    await providerPage.approveAs(mail);
    await expect(new FirstSignInPage(page).correspondenceMail).toHaveValue(mail);
  });
});

test.describe('Somebody who does not approve', () => {
  for (const provider of providers) {
    for (const way of ways) {
      test(`goes back to the application, with ${provider}, ${way.name}`, async ({ page }) => {
        const journey = await way.open(page, { policy: way.signUpSignInPolicy });
        await (await choose(journey.page, provider)).deny.click();
        const heard = await journey.answer();
        expect(heard.get('error')).toBe('access_denied');
        expect(heard.get('error_description')).toContain('AADB2C90273');
        expect(heard.get('state')).toBe('s');
      });
    }
  }

  test('finds the portal ready for the next try', async ({ page, portal }) => {
    await portal.openHome();
    await portal.startSignIn();
    await (await choose(page, 'google')).deny.click();
    await expect(portal.outcome).toHaveAttribute('data-code', 'AADB2C90273');
    await portal.signIn();
    await expect(portal.accountName).toHaveText('Corinne Eiger');
  });
});

test.describe('Where nobody can sign up', () => {
  const policy = policyNames.signIn + testPolicySuffix;

  for (const provider of providers) {
    test(`an unknown account of ${provider} is told to sign up first`, async ({
      page,
      request,
    }) => {
      const mail = newAddress();
      const { answer } = await redirectWay.open(page, { policy });
      await (await choose(page, provider)).approveAs(mail);
      const heard = await answer();
      expect(heard.get('error')).toBe('server_error');
      expect(heard.get('error_description')).toContain('AADB2C99002');
      expect(await recordsOfProviderMail(request, mail)).toEqual([]);
    });
  }
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first sign-in with a provider works', async ({ page }) => {
    const { answer } = await redirectWay.open(page, { policy: redirectWay.signUpSignInPolicy });
    await (await choose(page, 'google')).approveAs(newAddress());
    await new FirstSignInPage(page).complete(person);
    expect((await answer()).get('code')).toBeTruthy();
  });
});
