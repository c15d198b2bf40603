import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { authorizeUrl, redirectedError, signIn } from '../testing/sign-in-steps.ts';
import { codeOnPage, idTokenFor, logoutUrl, registered } from '../testing/sign-out-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

/**
 * The modules of the OpenID Foundation's plan for RP-initiated logout (OIDCCRpInitiatedLogoutTestPlan)
 * under their names, most from sign-in to the silent request that finds no session any more.
 */

interface Answer {
  readonly address: string | null;
  readonly page: string;
}

/** Signs in, signs out with these parameters, and sees that nobody is signed in any more. */
async function signOut(
  parametersFor: (idToken: string) => Record<string, string>,
): Promise<Answer> {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const idToken = await idTokenFor(emulator, await signIn(browser));
  const answer = await browser.get(logoutUrl(parametersFor(idToken)));
  const silent = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.equal(redirectedError(silent)[0], 'interaction_required');
  return { address: answer.headers.get('location'), page: await answer.text() };
}

function assertPage({ address, page }: Answer, code?: string): void {
  assert.equal(address, null);
  assert.match(page, /<h1>You are signed out<\/h1>/);
  assert.equal(codeOnPage(page), code);
}

const back = { post_logout_redirect_uri: registered, state: 'random-state' };

test('oidcc-rp-initiated-logout', async () => {
  const { address } = await signOut((id_token_hint) => ({ id_token_hint, ...back }));
  assert.equal(address, `${registered}?state=random-state`);
});

test('oidcc-rp-initiated-logout-bad-id-token-hint', async () => {
  assertPage(await signOut(() => ({ id_token_hint: 'bad.hint', ...back })), 'AADB2C90210');
  const unsigned = await signOut((idToken) => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    return { id_token_hint: `${header}.${idToken.split('.')[1] ?? ''}.`, ...back };
  });
  assertPage(unsigned, 'AADB2C90233');
});

test('oidcc-rp-initiated-logout-bad-post-logout-redirect-uri', async () => {
  const bad = `${registered}/AbCdEfGh`;
  const answer = await signOut((id_token_hint) => ({
    ...{ id_token_hint, ...back },
    post_logout_redirect_uri: bad,
  }));
  assertPage(answer, 'AADB2C90006');
});

test('oidcc-rp-initiated-logout-modified-id-token-hint', async () => {
  const answer = await signOut((idToken) => {
    const [header = '', payload = '', signature = ''] = idToken.split('.');
    const changed = Buffer.from(signature, 'base64url').map((byte) => byte ^ 0x5a);
    const id_token_hint = `${header}.${payload}.${Buffer.from(changed).toString('base64url')}`;
    return { id_token_hint, ...back };
  });
  assertPage(answer, 'AADB2C90233');
});

test('oidcc-rp-initiated-logout-no-id-token-hint', async () => {
  // The module wants an error page and no redirect: a policy of that kind.
  const policies = localTenantFile(4200).policies.map((policy) => ({
    ...policy,
    requiresIdTokenHint: true,
  }));
  const browser = startTestEmulator({ tenant: { policies } }).browser();
  await signIn(browser);
  const answer = await browser.get(logoutUrl(back));
  assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
  assert.equal(codeOnPage(await answer.text()), 'AADB2C90272');
});

test('unlike that module, policies of the default kind follow a registered address, as B2C does', async () => {
  const { address } = await signOut(() => back);
  assert.equal(address, `${registered}?state=random-state`);
});

test('oidcc-rp-initiated-logout-no-params', async () => {
  assertPage(await signOut(() => ({})));
});

test('oidcc-rp-initiated-logout-no-post-logout-redirect-uri', async () => {
  assertPage(await signOut((id_token_hint) => ({ id_token_hint, state: back.state })));
});

test('oidcc-rp-initiated-logout-no-state', async () => {
  const { address } = await signOut((id_token_hint) => ({
    id_token_hint,
    post_logout_redirect_uri: registered,
  }));
  assert.equal(address, registered);
});

test('oidcc-rp-initiated-logout-only-state', async () => {
  assertPage(await signOut(() => ({ state: back.state })));
});

test('oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri', async () => {
  const answer = await signOut((id_token_hint) => ({
    ...{ id_token_hint, ...back },
    post_logout_redirect_uri: `${registered}?foo=bar`,
  }));
  assertPage(answer, 'AADB2C90006');
});

test('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
  const { request } = startTestEmulator();
  const path = 'b2c_1a_signup_signin/v2.0/.well-known/openid-configuration';
  const metadata = (await (await request(`${tenantUrl}/${path}`)).json()) as Record<
    string,
    unknown
  >;
  const endpoint = new URL(String(metadata['end_session_endpoint']));
  assert.equal(endpoint.hash, '');
  assert.equal((await request(endpoint.href)).status, 200);
});
