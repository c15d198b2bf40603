import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, formAction, location, sampleForm } from '../testing/sign-in-steps.ts';
import { startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const message = /class="error pageLevel"[^>]*>\s*<p>([^<]+)</;

async function tryToSignIn({ browser }: TestEmulator, form: Record<string, string>) {
  const visitor = browser();
  const answer = await visitor.post(await formAction(await visitor.get(authorizeUrl())), form);
  assert.equal(answer.status, 303);
  const address = `http://localhost:4300${answer.headers.get('location') ?? ''}`;
  return { visitor, address, page: await (await visitor.get(address)).text() };
}

test('a wrong password brings the page back with a message and the typed name', async () => {
  const { page } = await tryToSignIn(startTestEmulator(), { ...sampleForm, password: 'wrong' });
  assert.match(page, message);
  assert.match(page, /value="corinne\.eiger@example\.com"/);
  assert.doesNotMatch(page, /value="wrong"/);
});

test('an unknown user reads the same words as a wrong password', async () => {
  const emulator = startTestEmulator();
  const wrong = await tryToSignIn(emulator, { ...sampleForm, password: 'wrong' });
  const unknown = await tryToSignIn(emulator, { signInName: 'nobody@example.com', password: 'x' });
  assert.equal(message.exec(unknown.page)?.[1], message.exec(wrong.page)?.[1]);
});

test('reload shows the same page, and the right password still works there', async () => {
  const { visitor, address } = await tryToSignIn(startTestEmulator(), { signInName: 'a@b.ch' });
  const reloaded = await visitor.get(address);
  const answer = await visitor.post(await formAction(reloaded), sampleForm);
  assert.ok(location(answer).searchParams.has('code'));
});

test('an empty form says what is missing', async () => {
  const { page } = await tryToSignIn(startTestEmulator(), {});
  assert.equal(page.match(/class="error itemLevel"/g)?.length, 2);
});

test('after ten wrong passwords the account has to wait, and then gets in', async () => {
  const emulator = startTestEmulator();
  for (let guess = 0; guess < 10; guess += 1) {
    await tryToSignIn(emulator, { ...sampleForm, password: 'wrong' });
  }
  const throttled = await tryToSignIn(emulator, sampleForm);
  assert.match(throttled.page, /Please wait 5 seconds/);

  emulator.clock.moveTo(10);
  const answer = await throttled.visitor.post(throttled.address, sampleForm);
  assert.ok(location(answer).searchParams.has('code'));
});
