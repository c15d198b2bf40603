import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { codeAt, otherPage, submit } from '../testing/page-steps.ts';
import { authorizeUrl, signIn } from '../testing/sign-in-steps.ts';
import {
  acme,
  acmeFrame,
  framesOf,
  idTokenFor,
  logoutUrl,
  registered,
  signInSilently,
  toAcme,
  toWebApp,
  webAppFrame,
  withFrames,
} from '../testing/sign-out-steps.ts';
import { newPerson, openPage, proveAddress, signUp } from '../testing/sign-up-steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { portal, startTestEmulator } from '../testing/test-emulator.ts';

const portalFrame = 'http://localhost:4200/signed-out';
const tenant = withFrames({
  [portal]: portalFrame,
  [acme]: acmeFrame,
  [localApplications.webApp]: webAppFrame,
});
const back = { post_logout_redirect_uri: registered, state: 'a&b' };
const luca = { signInName: 'luca.rossi@example.com', password: 'Luca-2026-pw' };

const framesAtLogout = async (browser: TestBrowser, parameters: Record<string, string> = {}) =>
  framesOf(await (await browser.get(logoutUrl(parameters))).text());

test('the other applications of the session are opened in frames, the one that asks is not', async () => {
  const emulator = startTestEmulator({ tenant });
  for (const known of ['hint', 'client_id']) {
    const browser = emulator.browser();
    const idToken = await idTokenFor(emulator, await signIn(browser));
    await signInSilently(browser, toAcme);
    await signInSilently(browser, toWebApp);
    const asking = known === 'hint' ? { id_token_hint: idToken } : { client_id: portal };
    const response = await browser.get(logoutUrl({ ...asking, ...back }));
    assert.equal(response.status, 200);
    const page = await response.text();
    assert.deepEqual(framesOf(page), [acmeFrame, webAppFrame]);
    assert.match(page, /<li>Acme tickets<\/li>\s*<li>Acme back office<\/li>/);
    assert.match(
      page,
      /<a\s+id="goOn"[^>]* href="http:\/\/localhost:4200\/redirect\.html\?state=a%26b"/,
    );
    assert.match(page, />Continue to Partner portal<\/a/);
    assert.match(
      page,
      /<noscript\s*><meta http-equiv="refresh" content="5; url=http:\/\/localhost:4200\/redirect\.html\?state=a%26b"/,
    );
  }
});

test('frames may come from the told applications only, see no referrer and stay in their box', async () => {
  const browser = startTestEmulator({ tenant }).browser();
  await signIn(browser);
  await signInSilently(browser, toAcme);
  const response = await browser.get(logoutUrl({ client_id: portal, ...back }));
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /(?:^|; )frame-src http:\/\/localhost:4600$/);
  assert.match(policy, /default-src 'none'/);
  const frame = /<iframe[^>]*>/.exec(await response.text())?.[0] ?? '';
  assert.match(frame, /\shidden\s/);
  assert.match(frame, /\stitle="Acme tickets"\s/);
  assert.match(frame, /\ssandbox="allow-scripts allow-same-origin"\s/);
  assert.match(frame, /\sreferrerpolicy="no-referrer"\s/);
});

test('nobody else to tell: the redirect is immediate, and no page allows frames', async () => {
  const browser = startTestEmulator({ tenant }).browser();
  await signIn(browser);
  const response = await browser.get(logoutUrl({ client_id: portal, ...back }));
  assert.equal(response.status, 302);
  const page = await browser.get(logoutUrl());
  assert.doesNotMatch(page.headers.get('content-security-policy') ?? '', /frame-src/);
});

test('an application without an address is not told, and its name is on no list', async () => {
  const only = startTestEmulator({ tenant: withFrames({ [acme]: acmeFrame }) });
  const browser = only.browser();
  await signIn(browser);
  await signInSilently(browser, toAcme);
  await signInSilently(browser, toWebApp);
  const page = await (await browser.get(logoutUrl())).text();
  assert.deepEqual(framesOf(page), [acmeFrame]);
  assert.doesNotMatch(page, /Acme back office|id="goOn"|http-equiv/);
});

test('a request that does not say who asks tells everybody, and so does a refused one', async () => {
  const emulator = startTestEmulator({ tenant });
  for (const parameters of [
    back,
    {},
    { id_token_hint: 'nonsense' },
    { client_id: 'nobody' },
    { post_logout_redirect_uri: 'http://evil.example/' },
  ]) {
    const browser = emulator.browser();
    await signIn(browser);
    await signInSilently(browser, toAcme);
    assert.deepEqual(await framesAtLogout(browser, { ...parameters }), [portalFrame, acmeFrame]);
  }
});

test('an application is told once, and not again at the next logout', async () => {
  const browser = startTestEmulator({ tenant }).browser();
  await signIn(browser, toAcme);
  await signInSilently(browser, toAcme);
  assert.deepEqual(await framesAtLogout(browser), [acmeFrame]);
  assert.deepEqual(await framesAtLogout(browser), []);
});

test('a request that was refused signs nobody in, so there is nobody to tell', async () => {
  const browser = startTestEmulator({ tenant }).browser();
  await signIn(browser);
  await browser.get(authorizeUrl({ ...toAcme, code_challenge: undefined }));
  await browser.get(authorizeUrl({ ...toAcme, scope: 'nonsense' }));
  assert.deepEqual(await framesAtLogout(browser), [portalFrame]);
});

test('an application that got an ID token and no code is told too', async () => {
  const { classicSpa } = localApplications;
  const implicit = startTestEmulator({ tenant: withFrames({ [classicSpa]: acmeFrame }) });
  const browser = implicit.browser();
  await signIn(browser);
  await signInSilently(browser, {
    ...{ client_id: classicSpa, redirect_uri: 'http://localhost:4600/', scope: 'openid' },
    ...{ response_type: 'id_token', response_mode: 'fragment' },
    ...{ code_challenge: undefined, code_challenge_method: undefined },
  });
  assert.deepEqual(await framesAtLogout(browser), [acmeFrame]);
});

test('who enters the password again keeps the applications of the session', async () => {
  const browser = startTestEmulator({ tenant }).browser();
  await signIn(browser, toAcme);
  await signIn(browser, { prompt: 'login' });
  assert.deepEqual(await framesAtLogout(browser), [acmeFrame, portalFrame]);
});

test('a new password ends the sessions, and its own still knows the applications, sent twice or not', async () => {
  const emulator = startTestEmulator({ tenant });
  for (const times of [1, 2]) {
    const browser = emulator.browser();
    const person = { email: `nora${String(times)}@example.com` };
    await signUp(emulator, browser, { ...person, request: toAcme });
    const page = otherPage(await openPage(browser, { prompt: 'login' }), 'reset-password');
    await proveAddress(emulator, page, person.email);
    const form = {
      action: 'continue',
      ...newPerson,
      newPassword: 'Lawine-7302',
      reenterPassword: 'Lawine-7302',
    };
    for (let sent = 0; sent < times; sent += 1)
      assert.ok(codeAt(await submit(page, form)), `form ${String(sent)} of ${String(times)}`);
    assert.deepEqual(await framesAtLogout(browser), [acmeFrame, portalFrame]);
  }
});

test('another person in the same browser takes over none', async () => {
  const browser = startTestEmulator({ tenant }).browser();
  await signIn(browser, toAcme);
  await signIn(browser, { prompt: 'login' }, undefined, luca);
  assert.deepEqual(await framesAtLogout(browser), [portalFrame]);
});

test('applications of one browser are not told at the logout of another', async () => {
  const emulator = startTestEmulator({ tenant });
  const browser = emulator.browser();
  await signIn(emulator.browser(), toAcme);
  await signIn(browser);
  assert.deepEqual(await framesAtLogout(browser), [portalFrame]);
});
