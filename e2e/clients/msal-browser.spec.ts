import type { AuthenticationResult } from '@azure/msal-browser';

import { localApplications, localTenant, sampleAccount } from '../../contract/local-tenant.ts';
import { policyNames, tokenExpirationPolicy } from '../../contract/policies.ts';
import { expect, test } from './test.ts';
import type { Outcome, TicketsApp } from './tickets-app.ts';

const api = [`https://${localTenant.name}/b2capi/read`, `https://${localTenant.name}/b2capi/write`];
const oid = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';
const { signUpSignIn, signIn } = policyNames;

/** What MSAL brought, when it did not fail. */
function resultOf({ result, error }: Outcome): AuthenticationResult {
  expect(error).toBeUndefined();
  if (!result) throw new Error('MSAL brought no result');
  return result;
}

/** Corinne signs in by redirect. */
async function signedIn(
  tickets: TicketsApp,
  policy: string = signUpSignIn,
): Promise<AuthenticationResult> {
  const signInPage = await tickets.loginRedirect({ scopes: api, policy });
  await signInPage.signInAs(sampleAccount);
  return resultOf(await tickets.afterRedirect());
}

const needsInteraction = {
  name: 'InteractionRequiredAuthError',
  errorCode: 'interaction_required',
  errorMessage: expect.stringMatching(/^AADB2C90077: /) as unknown,
};

test('a redirect signs a person in', async ({ tickets }) => {
  const { account, uniqueId, scopes, idTokenClaims } = await signedIn(tickets);
  expect(uniqueId).toBe(oid);
  expect(account.homeAccountId).toBe(`${oid}-${signUpSignIn}.${localTenant.id}`);
  expect(account.name).toBe('Corinne Eiger');
  expect(idTokenClaims).toMatchObject({
    aud: localApplications.secondSpa,
    acr: signUpSignIn,
    correspondenceMail: 'corinne@example.org',
    ds_roles: ['ds_pp', 'hoster'],
  });
  expect(scopes).toEqual(expect.arrayContaining(api));
});

test('a popup signs a person in and closes', async ({ tickets, context }) => {
  const { signInPage, outcome } = await tickets.loginPopup({ scopes: api });
  await signInPage.signInAs(sampleAccount);
  expect(resultOf(await outcome).account.name).toBe('Corinne Eiger');
  expect(context.pages()).toHaveLength(1);
});

test('a token comes from the cache until a new one is asked for', async ({ tickets }) => {
  const first = await signedIn(tickets);
  const silently = (request: object) =>
    tickets.acquireTokenSilent(first.account, { scopes: api, ...request });
  const cached = resultOf(await silently({}));
  expect(cached.fromCache).toBe(true);
  expect(cached.accessToken).toBe(first.accessToken);
  for (const renewal of ['first', 'second']) {
    const renewed = resultOf(await silently({ forceRefresh: true }));
    expect(renewed.fromCache, renewal).toBe(false);
    expect(renewed.scopes).toEqual(expect.arrayContaining(api));
  }
});

test('the refresh token of the API also brings a token for the own back end', async ({
  tickets,
}) => {
  const { account } = await signedIn(tickets);
  const ownBackEnd = { scopes: [localApplications.secondSpa] };
  const own = resultOf(await tickets.acquireTokenSilent(account, ownBackEnd));
  expect(own.fromCache).toBe(false);
  expect(audienceOf(own)).toBe(localApplications.secondSpa);
  expect(resultOf(await tickets.acquireTokenSilent(account, ownBackEnd)).fromCache).toBe(true);
});

test('the session serves a second policy without a page, which is a second account', async ({
  tickets,
}) => {
  const first = await signedIn(tickets);
  const second = resultOf(await tickets.ssoSilent({ policy: signIn }));
  expect(second.uniqueId).toBe(first.uniqueId);
  expect(second.idTokenClaims).toMatchObject({ acr: signIn });
  const accounts = await tickets.accounts();
  expect(accounts.map(({ homeAccountId }) => homeAccountId).sort()).toEqual([
    `${oid}-${signIn}.${localTenant.id}`,
    `${oid}-${signUpSignIn}.${localTenant.id}`,
  ]);
});

test('without a session a silent sign-in needs a person', async ({ tickets }) => {
  expect((await tickets.ssoSilent()).error).toEqual(needsInteraction);
});

test('cancel is told to the application, by redirect and in a popup', async ({ tickets }) => {
  const cancelled = {
    errorCode: 'access_denied',
    errorMessage: expect.stringMatching(/^AADB2C90091: /) as unknown,
  };
  await (await tickets.loginRedirect()).cancel.click();
  expect((await tickets.afterRedirect()).error).toMatchObject(cancelled);
  const { signInPage, outcome } = await tickets.loginPopup();
  await signInPage.cancel.click();
  expect((await outcome).error).toMatchObject(cancelled);
});

test('a sign-out by redirect ends the session', async ({ tickets }) => {
  const { account } = await signedIn(tickets);
  expect((await tickets.ssoSilent()).error).toBeUndefined();
  await tickets.logoutRedirect(account);
  expect(await tickets.accounts()).toEqual([]);
  expect((await tickets.ssoSilent()).error).toEqual(needsInteraction);
});

test('a sign-out in a popup ends the session', async ({ tickets, context }) => {
  const { account } = await signedIn(tickets);
  expect((await tickets.logoutPopup(account)).error).toBeUndefined();
  expect(context.pages()).toHaveLength(1);
  expect(await tickets.accounts()).toEqual([]);
  expect((await tickets.ssoSilent()).error).toEqual(needsInteraction);
});

test('a token of an hour is renewed in its last five minutes', async ({ tickets, letPass }) => {
  const first = await signedIn(tickets);
  const request = { scopes: api };
  await letPass(50 * 60);
  expect(resultOf(await tickets.acquireTokenSilent(first.account, request)).fromCache).toBe(true);
  await letPass(6 * 60);
  const renewed = resultOf(await tickets.acquireTokenSilent(first.account, request));
  expect(renewed.fromCache).toBe(false);
  expect(minutesBetween(first.expiresOn, renewed.expiresOn)).toBeGreaterThanOrEqual(56);
});

test('tokens of five minutes are renewed for a day; then a person is needed', async ({
  tickets,
  letPass,
}) => {
  const first = await signedIn(tickets, tokenExpirationPolicy);
  const request = { scopes: api, policy: tokenExpirationPolicy };
  await letPass(6 * 60);
  const renewed = resultOf(await tickets.acquireTokenSilent(first.account, request));
  expect(renewed.fromCache).toBe(false);
  expect(minutesBetween(first.expiresOn, renewed.expiresOn)).toBeGreaterThanOrEqual(6);

  await letPass(24 * 60 * 60);
  const { error } = await tickets.acquireTokenSilent(first.account, request);
  expect(error).toEqual(needsInteraction);
});

const minutesBetween = (from: Date | null, to: Date | null): number =>
  (Number(to) - Number(from)) / 60_000;

const audienceOf = ({ accessToken }: AuthenticationResult): unknown => {
  const [, payload = ''] = accessToken.split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { aud?: unknown }).aud;
};
