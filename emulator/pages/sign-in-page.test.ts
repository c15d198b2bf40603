import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../contract/languages.ts';
import { authorizeUrl, formAction } from '../testing/sign-in-steps.ts';
import { origin, startTestEmulator } from '../testing/test-emulator.ts';

test('the page carries strict headers and no inline script or style', async () => {
  const response = await startTestEmulator().request(authorizeUrl());
  const csp = response.headers.get('content-security-policy') ?? '';
  assert.match(csp, /^default-src 'none';.*frame-ancestors 'none'$/);
  assert.doesNotMatch(csp, /unsafe/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.doesNotMatch(await response.text(), /<script>|<style| style=| on\w+=/);
});

for (const language of languages) {
  test(`ui_locales ${language} sets the language of the page`, async () => {
    const response = await startTestEmulator().request(authorizeUrl({ ui_locales: language }));
    assert.match(await response.text(), new RegExp(`<html lang="${language}">`));
  });
}

test('a language link keeps the journey', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  await browser.get(`${action}&ui_locales=it`);
  assert.match(await (await browser.get(action)).text(), /<html lang="it">[\s\S]*Accedi/);
});

test('login_hint fills the sign-in name and logo chooses among known logos', async () => {
  const { request } = startTestEmulator();
  const page = await (await request(authorizeUrl({ login_hint: 'a@b.ch', logo: 'acme' }))).text();
  assert.match(page, /value="a@b\.ch"/);
  assert.match(page, /<img id="logo" src="\/assets\/acme\./);
});

test('every file that a page names is there and may be kept', async () => {
  const { request } = startTestEmulator();
  const page = await (await request(authorizeUrl())).text();
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file);
  assert.equal(files.length, 5);
  for (const file of files) {
    const response = await request(origin + String(file));
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
  }
});
