import { localTenant, sampleAccount } from '../../contract/local-tenant.ts';
import { expect, test } from './test.ts';

test.use({ publicHost: 'contoso.b2clogin.com' });

const api = [`https://${localTenant.name}/b2capi/read`];

test('an application keeps its production authority, and meets the rules of another site', async ({
  tickets,
}) => {
  const { signInPage, outcome } = await tickets.loginPopup({ scopes: api });
  await signInPage.signInAs(sampleAccount);
  const { result } = await outcome;
  expect(result?.account.environment).toBe('contoso.b2clogin.com');
  expect(result?.account.name).toBe('Corinne Eiger');
  expect(result?.idTokenClaims).toMatchObject({
    iss: `https://contoso.b2clogin.com/${localTenant.id}/v2.0/`,
  });

  await test.step('a refresh token needs no cookie', async () => {
    if (!result) throw new Error('nobody is signed in');
    const renewal = { scopes: api, forceRefresh: true };
    const renewed = await tickets.acquireTokenSilent(result.account, renewal);
    expect(renewed.result?.fromCache).toBe(false);
  });

  await test.step('a hidden frame has none: the browser keeps cookies of other sites from it', async () => {
    const { error } = await tickets.ssoSilent();
    expect(error?.errorMessage).toMatch(/^AADB2C90077: /);
  });

  await test.step('a page of its own has one, so the session answers at once', async () => {
    await tickets.loginRedirect({ scopes: api });
    const { result } = await tickets.afterRedirect();
    expect(result?.account.name).toBe('Corinne Eiger');
  });
});
