import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { decodeJwt, SignJWT } from 'jose';
import { localTenantFile } from '../tenant/local-tenant.ts';
import {
  askForTokens,
  authorizeUrl,
  codeForm,
  redirectedError,
  signIn,
} from '../testing/sign-in-steps.ts';
import { acme, codeOnPage, idTokenFor, logoutUrl, registered } from '../testing/sign-out-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { apiScope, portal, startTestEmulator } from '../testing/test-emulator.ts';

const yearSeconds = 31_536_000;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const isSignedOut = async (browser: TestBrowser) =>
  redirectedError(await browser.get(authorizeUrl({ prompt: 'none' })))[1] === 'AADB2C90077';

/** Somebody is signed in and has an ID token. */
async function signedIn(tenant = {}) {
  const emulator = startTestEmulator({ tenant });
  const browser = emulator.browser();
  const idToken = await idTokenFor(emulator, await signIn(browser));
  const leave = (hint: string, more: Record<string, string> = {}) =>
    browser.get(logoutUrl({ id_token_hint: hint, post_logout_redirect_uri: registered, ...more }));
  return { emulator, browser, idToken, leave };
}

test('an ID token of ours limits the address to its application', async () => {
  const { leave, idToken } = await signedIn();
  assert.equal((await leave(idToken)).headers.get('location'), registered);
  const elsewhere = await leave(idToken, { post_logout_redirect_uri: 'http://localhost:4600/' });
  assert.equal(elsewhere.headers.get('location'), null);
  assert.equal(codeOnPage(await elsewhere.text()), 'AADB2C90006');
});

test('an ID token that has expired is still a good hint', async () => {
  const { emulator, leave, idToken } = await signedIn();
  emulator.clock.moveTo(yearSeconds);
  assert.equal((await leave(idToken)).headers.get('location'), registered);
});

test('an ID token of somebody else ends the session all the same', async () => {
  const { emulator, browser, leave } = await signedIn();
  const other = emulator.browser();
  const luca = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };
  const lucasToken = await idTokenFor(emulator, await signIn(other, {}, undefined, luca));
  assert.equal((await leave(lucasToken)).headers.get('location'), registered);
  assert.equal(await isSignedOut(browser), true);
  assert.equal(await isSignedOut(other), false);
});

test('a client_id that is not the audience of the hint is refused', async () => {
  const { browser, leave, idToken } = await signedIn();
  const agreed = await leave(idToken, { client_id: portal.toUpperCase() });
  assert.equal(agreed.headers.get('location'), registered);
  const refused = await leave(idToken, { client_id: acme });
  assert.equal(refused.headers.get('location'), null);
  assert.equal(codeOnPage(await refused.text()), 'AADB2C90209');
  assert.equal(await isSignedOut(browser), true);
});

/** Each made from an ID token of ours; the key is one of its own. */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forged = (token: string, changes = {}) =>
  new SignJWT({ ...decodeJwt(token), ...changes })
    .setProtectedHeader({ alg: 'RS256', kid: 'test-key', typ: 'JWT' })
    .sign(privateKey);
const withPayload = (token: string, changes: object) => {
  const [header = '', , signature = ''] = token.split('.');
  return `${header}.${encoded({ ...decodeJwt(token), ...changes })}.${signature}`;
};

const wrongHints: Record<string, [(token: string) => string | Promise<string>, string]> = {
  'that is no token': [() => 'nonsense', 'AADB2C90210'],
  'of three parts of nothing': [() => 'a.b.c', 'AADB2C90210'],
  'that is JSON and no object': [
    () => `e30.${Buffer.from('[]').toString('base64url')}.x`,
    'AADB2C90210',
  ],
  'of another issuer': [
    (token) => forged(token, { iss: 'https://login.example/v2.0/' }),
    'AADB2C90232',
  ],
  'without an issuer': [(token) => forged(token, { iss: undefined }), 'AADB2C90232'],
  'signed with another key': [(token) => forged(token), 'AADB2C90233'],
  'with the audience changed to another application': [
    (token) => withPayload(token, { aud: acme }),
    'AADB2C90233',
  ],
  'with the person changed': [(token) => withPayload(token, { sub: 'x', oid: 'x' }), 'AADB2C90233'],
  'whose signature is missing': [(token) => token.replace(/[^.]*$/, ''), 'AADB2C90233'],
  'that says it is not signed': [
    (token) => `${encoded({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1] ?? ''}.`,
    'AADB2C90233',
  ],
  'signed with the public key as a secret': [
    (token) =>
      new SignJWT(decodeJwt(token))
        .setProtectedHeader({ alg: 'HS256' })
        .sign(Buffer.from('n'.repeat(32))),
    'AADB2C90233',
  ],
};

for (const [what, [make, code]] of Object.entries(wrongHints)) {
  test(`a hint ${what} leads nowhere, and the session has ended all the same`, async () => {
    const { browser, leave, idToken } = await signedIn();
    const response = await leave(await make(idToken));
    assert.equal(response.headers.get('location'), null);
    const page = await response.text();
    assert.match(page, /You are signed out/);
    assert.equal(codeOnPage(page), code);
    assert.equal(await isSignedOut(browser), true);
  });
}

test('an access token is no hint, neither for an API nor for the own back end', async () => {
  const emulator = startTestEmulator();
  const accessToken = async (scope: string) => {
    const code = await signIn(emulator.browser(), { scope });
    return String((await askForTokens(emulator, codeForm(code))).body['access_token']);
  };
  for (const scope of [apiScope('read'), portal]) {
    const url = logoutUrl({
      id_token_hint: await accessToken(`openid ${scope}`),
      post_logout_redirect_uri: registered,
    });
    const response = await emulator.request(url);
    assert.equal(response.headers.get('location'), null);
    assert.equal(codeOnPage(await response.text()), 'AADB2C90210');
  }
});

test('an ID token of an application that was removed since is refused by its audience', async () => {
  const { idToken } = await signedIn();
  const { applications } = localTenantFile(4200);
  const later = startTestEmulator({
    tenant: { applications: applications.filter(({ id }) => id !== portal) },
  });
  const response = await later.request(logoutUrl({ id_token_hint: idToken }));
  assert.equal(codeOnPage(await response.text()), 'AADB2C90209');
});
