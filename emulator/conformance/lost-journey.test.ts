import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, formAction, location, sampleForm } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

test('a journey that waited for more than an hour asks to start again', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  emulator.clock.moveTo(3601);
  const response = await browser.post(action, sampleForm);
  assert.equal(response.status, 400);
  assert.match(await response.text(), /start the sign-in again[\s\S]*AADB2C90085/);
});

test('a journey that is too old leads back to its application, in its language', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const action = await formAction(await browser.get(authorizeUrl({ ui_locales: 'it' })));
  emulator.clock.moveTo(3601);
  const page = await (await browser.get(action)).text();
  assert.match(
    page,
    /<html lang="it">[\s\S]*<a href="http:\/\/localhost:4200\/">Torna a Partner portal</,
  );
  const foreign = await (await emulator.browser().get(action)).text();
  assert.doesNotMatch(foreign, /localhost:4200/);
});

test('a form sent twice gets two answers and no error', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  const answers = await Promise.all([
    browser.post(action, sampleForm),
    browser.post(action, sampleForm),
  ]);
  for (const answer of answers) assert.ok(location(answer).searchParams.has('code'));
});

test('Back after success shows the page again', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  await browser.post(action, sampleForm);
  assert.equal((await browser.get(action)).status, 200);
});
