import { SignInPage } from '../pages/sign-in-page.ts';
import { b2cOrigin, portalOrigin } from '../ports.ts';
import { expect, test } from '../test.ts';

const tenant = `${b2cOrigin}/partnerlocal.onmicrosoft.com`;
const authorize = (policy: string, parameters: Record<string, string>): string =>
  `${tenant}/${policy}/oauth2/v2.0/authorize?${new URLSearchParams({
    client_id: 'a1000000-0000-4000-8000-000000000001',
    redirect_uri: `${portalOrigin}/redirect.html`,
    response_type: 'code',
    scope: 'openid offline_access a1000000-0000-4000-8000-000000000001',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    nonce: 'n',
    state: 's',
    ...parameters,
  }).toString()}`;

test.describe('Bad input on the sign-in page', () => {
  for (const [who, signInName] of [
    ['a wrong password', 'luca.rossi@example.com'],
    // Another name each time: the service slows down guesses for one and the same.
    ['an unknown user', `nobody-${crypto.randomUUID()}@example.com`],
  ] as const) {
    test(`${who} gets the same clear message, and what was typed stays`, async ({ portal }) => {
      await portal.openHome();
      const signInPage = await portal.startSignIn();
      await signInPage.signInAs({ signInName, password: 'Wrong-2026' });
      await expect(signInPage.pageError).toContainText(
        'The e-mail address and the password do not belong together.',
      );
      await expect(signInPage.signInName).toHaveValue(signInName);
      await expect(signInPage.password).toHaveValue('');
    });
  }

  test('the sign-in goes on after a wrong password', async ({ portal }) => {
    await portal.openHome();
    const signInPage = await portal.startSignIn();
    await signInPage.signInAs({ signInName: 'luca.rossi@example.com', password: 'Wrong-2026' });
    await expect(signInPage.pageError).toBeVisible();
    await signInPage.password.fill('Luca-2026-pw');
    await signInPage.next.click();
    await expect(portal.accountName).toHaveText('Luca Rossi');
  });
});

test.describe('Bad requests end on a page of the service, never elsewhere', () => {
  const requests: [string, string, number][] = [
    [
      'an unregistered redirect URI',
      authorize('b2c_1a_signup_signin_test', { redirect_uri: 'https://evil.example/' }),
      400,
    ],
    [
      'an unknown client',
      authorize('b2c_1a_signup_signin_test', { client_id: '00000000-0000-4000-8000-00000000000f' }),
      400,
    ],
    ['an unknown policy', authorize('b2c_1a_nothing', {}), 404],
  ];
  for (const [name, url, status] of requests) {
    test(name, async ({ page, complaints }) => {
      const answer = await page.goto(url);
      expect(answer?.status()).toBe(status);
      expect(new URL(page.url()).origin).toBe(b2cOrigin);
      await expect(page.locator('body')).toContainText(/AADB2C\d{5}/);
      await expect(page.locator('body')).not.toContainText(/ at .+:\d+:\d+/);
      // The browser itself notes the status of the page that was asked for.
      expect(complaints.splice(0)).toEqual([expect.stringContaining(String(status))]);
    });
  }

  test('a missing code challenge goes back to the application as an error', async ({ request }) => {
    const url = new URL(authorize('b2c_1a_signup_signin_test', { response_mode: 'query' }));
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const answer = await request.get(url.href, { maxRedirects: 0 });
    const returned = new URL(answer.headers()['location'] ?? '');
    expect(returned.origin).toBe(portalOrigin);
    expect(returned.searchParams.get('error_description')).toContain('AADB2C99059');
    expect(returned.searchParams.get('state')).toBe('s');
  });

  test('a sign-in page opened by itself is one that can be used', async ({ page }) => {
    const returned = page.waitForRequest(/\/redirect\.html\?.*code=/);
    await page.goto(authorize('b2c_1a_signup_signin_test', { response_mode: 'query' }));
    await new SignInPage(page).signInAs({
      signInName: 'luca.rossi@example.com',
      password: 'Luca-2026-pw',
    });
    expect(new URL((await returned).url()).searchParams.get('state')).toBe('s');
  });
});
