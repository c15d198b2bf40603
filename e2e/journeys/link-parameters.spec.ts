import { localApplications, sampleAccount } from '../../contract/local-tenant.ts';
import { newAddress } from '../make-account.ts';
import type { SignInPage } from '../pages/sign-in-page.ts';
import { SignUpPage } from '../pages/sign-up-page.ts';
import { portalOrigin } from '../ports.ts';
import { byRedirect, portalWays } from '../portal-ways.ts';
import { parametersOf, recordRequests } from '../recorded-requests.ts';
import { tabStorage } from '../tab-storage.ts';
import { expect, test } from '../test.ts';

/** What the partner lets an application say about somebody who may want an account. */
const newPerson = () => ({ mail: newAddress(), givenName: 'Zoë', surname: 'O’Hara-Müller' });

const prefilled = ({ mail, givenName, surname }: ReturnType<typeof newPerson>): string =>
  new URLSearchParams({
    prefillEmail: mail,
    prefillGivenName: givenName,
    prefillFamilyName: surname,
  }).toString();

/** From the sign-in page to the sign-up page, whose fields know the person. */
async function expectPrefilled(
  signInPage: SignInPage,
  { mail, givenName, surname }: ReturnType<typeof newPerson>,
): Promise<SignUpPage> {
  await signInPage.createAccount.click();
  const signUpPage = new SignUpPage(signInPage.page);
  await expect(signUpPage.verification.email).toHaveValue(mail);
  await expect(signUpPage.givenName).toHaveValue(givenName);
  await expect(signUpPage.surname).toHaveValue(surname);
  return signUpPage;
}

for (const way of portalWays) {
  test.describe(`A sign-in ${way.name}`, () => {
    test('shows what a link asks for: language, logo and a sign-up that knows the person', async ({
      page,
      portal,
      context,
      mailbox,
    }) => {
      const tokens = recordRequests(context, 'token');
      const person = newPerson();
      await portal.openHome(`?ui_locales=fr&logo=acme&${prefilled(person)}`);
      await expect(portal.heading).toHaveText('Connexion à Demo Partner');
      await expect(portal.signInButton).toBeEnabled();
      expect(page.url()).not.toContain('prefill');

      const signInPage = await way.open(portal, way.button(portal));
      await expect(signInPage.document).toHaveAttribute('lang', 'fr');
      await expect(signInPage.logo).toHaveAttribute('src', /^\/assets\/acme\./);
      const signUpPage = await expectPrefilled(signInPage, person);
      await signUpPage.signUp({ ...person, password: 'Gelber-Enzian-8' }, mailbox);
      await expect(portal.accountName).toHaveText('Zoë O’Hara-Müller');
      expect(page.url()).not.toContain('prefill');

      expect(tokens).toHaveLength(1);
      expect([...parametersOf(tokens[0]).keys()].join()).not.toContain('prefill');
      expect(tokens[0]?.url()).not.toContain(encodeURIComponent(person.mail));
    });

    test('shows what the options ask for', async ({ page, portal, context }) => {
      const tokens = recordRequests(context, 'token');
      const person = newPerson();
      await portal.openHome();
      await portal.language.selectOption('it');
      await portal.openOptions();
      await portal.logo.selectOption('acme');
      await portal.prefill('email').fill(person.mail);
      await portal.prefill('givenName').fill(person.givenName);
      await portal.prefill('familyName').fill(person.surname);
      const signInPage = await way.open(portal, way.button(portal));
      await expect(signInPage.document).toHaveAttribute('lang', 'it');
      await expect(signInPage.logo).toHaveAttribute('src', /^\/assets\/acme\./);
      await expectPrefilled(signInPage, person);
      expect(page.url()).not.toContain(encodeURIComponent(person.mail));

      await test.step('and is forgotten, in storage too, once somebody is signed in', async () => {
        await signInPage.page.goBack();
        await signInPage.signInAs(sampleAccount);
        await expect(portal.accountName).toHaveText('Corinne Eiger');
        const kept = JSON.stringify(await tabStorage(page));
        for (const value of Object.values(person)) expect(kept).not.toContain(value);
        expect(Object.keys(await tabStorage(page)).filter((key) => key.includes('wish'))).toEqual(
          [],
        );
      });
      expect(tokens[0]?.url()).not.toContain('prefill');
    });

    test('takes nothing else from a link to the service', async ({ portal, context }) => {
      const requests = recordRequests(context, 'authorize');
      const names = {
        client_id: 'evil',
        prompt: 'none',
        scope: 'evil',
        redirect_uri: 'https://evil.example/',
        request_uri: 'https://evil.example/request',
        request: 'evil',
        claims: '{"evil":null}',
        response_type: 'id_token',
        response_mode: 'query',
        state: 'evil',
        nonce: 'evil',
        login_hint: 'evil@example.com',
        domain_hint: 'evil.example',
        code_challenge: 'evil',
        p: 'evil',
        option: 'evil',
      };
      await portal.openHome(`?${new URLSearchParams(names).toString()}`);
      const signInPage = await way.open(portal, way.button(portal));
      await expect(signInPage.signInName).toHaveValue('');
      expect(requests).toHaveLength(1);
      const sent = parametersOf(requests[0]);
      expect(requests[0]?.url()).not.toContain('evil');
      expect(sent.get('client_id')).toBe(localApplications.portalTest);
      expect(sent.get('redirect_uri')).toBe(`${portalOrigin}/redirect.html`);
      expect(sent.get('response_type')).toBe('code');
      expect(sent.get('response_mode')).toBe('fragment');
      for (const name of ['prompt', 'request', 'request_uri', 'option'])
        expect(sent.has(name), name).toBe(false);
      await signInPage.signInAs(sampleAccount);
      await expect(portal.accountName).toHaveText('Corinne Eiger');
    });
  });
}

test.describe('What is known of the person', () => {
  test('is still known after Cancel', async ({ page, portal }) => {
    const person = newPerson();
    await portal.openHome(`?logo=acme&${prefilled(person)}`);
    const signInPage = await portal.startSignIn();
    await signInPage.cancel.click();
    await expect(portal.outcome).toHaveAttribute('data-code', 'AADB2C90091');
    await expect(portal.prefill('email')).toHaveValue(person.mail);
    await expect(portal.logo).toHaveValue('acme');
    expect(page.url()).not.toContain('prefill');
    await portal.openHere(portal.outcomeAction);
    await expect(signInPage.logo).toHaveAttribute('src', /^\/assets\/acme\./);
    await expectPrefilled(signInPage, person);
  });

  test('is not in the history of the browser', async ({ page, portal }) => {
    const person = newPerson();
    await portal.openHome(`?${prefilled(person)}`);
    await expect(portal.prefill('email')).toHaveValue(person.mail);
    await (await byRedirect.open(portal, portal.signInButton)).next.waitFor();
    await page.goBack();
    await expect(portal.signInButton).toBeEnabled();
    expect(page.url()).toBe(`${portalOrigin}/`);
    await expect(portal.prefill('email')).toHaveValue(person.mail);
  });

  test('is passed on only if it can be true', async ({ portal, context }) => {
    const requests = recordRequests(context, 'authorize');
    const values = {
      prefillEmail: 'no address',
      prefillGivenName: '<b>',
      logo: 'https://evil.example',
    };
    await portal.openHome(`?${new URLSearchParams(values).toString()}`);
    for (const name of Object.keys(values)) await expect(portal.linkRefused).toContainText(name);
    const signInPage = await portal.startSignIn();
    await signInPage.next.waitFor();
    const sent = parametersOf(requests[0]);
    for (const name of Object.keys(values)) expect(sent.has(name), name).toBe(false);
  });
});
