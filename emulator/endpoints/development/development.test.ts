import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, askForTokens, codeForm, signIn } from '../../testing/sign-in-steps.ts';
import { origin, startTestEmulator } from '../../testing/test-emulator.ts';

const post = (body: string): RequestInit => ({ method: 'POST', body });

test('health answers once ready', async () => {
  const response = await startTestEmulator().request(`${origin}/_emulator/health`);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('the clock moves', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const response = await emulator.request(
    `${origin}/_emulator/clock`,
    post('{"offsetSeconds":61}'),
  );
  assert.equal(response.status, 200);
  assert.equal((await askForTokens(emulator, codeForm(code))).code, 'AADB2C90080');
});

for (const body of ['', '{', '{"offsetSeconds":"x"}', '{"offsetSeconds":1,"x":2}']) {
  test(`the clock refuses ${body || 'nothing'}`, async () => {
    const { request } = startTestEmulator();
    assert.equal((await request(`${origin}/_emulator/clock`, post(body))).status, 400);
  });
}

test('reset ends sessions and brings the users of the file back', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  emulator.store.users.clear();
  await emulator.request(`${origin}/_emulator/reset`, post(''));
  assert.equal((await browser.get(authorizeUrl())).status, 200);
  assert.ok(await signIn(browser));
});

test('during a reset the users of before can still be found', async () => {
  const emulator = startTestEmulator();
  const browser = emulator.browser();
  await signIn(browser);
  const resetting = emulator.request(`${origin}/_emulator/reset`, post(''));
  for (let turn = 0; turn < 20; turn += 1) {
    assert.equal(emulator.store.users.isEmpty(), false);
    await Promise.resolve();
  }
  assert.equal((await resetting).status, 200);
  assert.equal((await browser.get(authorizeUrl())).status, 200);
});

test('without development endpoints there is nothing', async () => {
  const { request } = startTestEmulator({ hasDevelopmentEndpoints: false });
  for (const path of ['health', 'clock', 'reset']) {
    const url = `${origin}/_emulator/${path}`;
    assert.equal((await request(url, path === 'health' ? {} : post('{}'))).status, 404);
  }
});
