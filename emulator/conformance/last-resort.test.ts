import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, formAction, sampleForm } from '../testing/sign-in-steps.ts';
import { origin, startTestEmulator } from '../testing/test-emulator.ts';

test('an unexpected failure shows a page with a correlation id and no stack', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  await emulator.request(`${origin}/_emulator/health`);
  emulator.store.close();
  const response = await browser.post(action, sampleForm);
  assert.equal(response.status, 500);
  const page = await response.text();
  assert.match(page, /AADB2C90037[\s\S]*[\da-f]{8}-[\da-f-]{27}/);
  assert.doesNotMatch(page, /\.ts|database|at /);
  assert.equal(emulator.faults.length, 1);
});
