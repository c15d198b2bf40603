import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { askForTokens, refreshForm, refreshTokenOf } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

test('a used refresh token ends the whole family', async () => {
  const emulator = startTestEmulator();
  const first = await refreshTokenOf(emulator);
  const renewed = await askForTokens(emulator, refreshForm(first));
  const second = String(renewed.body['refresh_token']);
  assert.notEqual(second, first);
  assert.equal((await askForTokens(emulator, refreshForm(first))).code, 'AADB2C90129');
  assert.equal((await askForTokens(emulator, refreshForm(second))).code, 'AADB2C90129');
});

test('with a leeway two renewals at once both succeed', async () => {
  const emulator = startTestEmulator({ tenant: { refreshTokenReuseLeewaySeconds: 15 } });
  const first = await refreshTokenOf(emulator);
  assert.equal((await askForTokens(emulator, refreshForm(first))).status, 200);
  assert.equal((await askForTokens(emulator, refreshForm(first))).status, 200);
  emulator.clock.moveTo(30);
  assert.equal((await askForTokens(emulator, refreshForm(first))).code, 'AADB2C90129');
});

test('a refresh token of another application or policy renews nothing', async () => {
  const emulator = startTestEmulator();
  const token = await refreshTokenOf(emulator);
  const foreign = refreshForm(token, { client_id: localApplications.secondSpa });
  assert.equal((await askForTokens(emulator, foreign)).code, 'AADB2C90279');
  const atPolicy = 'b2c_1a_signin';
  assert.equal(
    (await askForTokens(emulator, refreshForm(token), { atPolicy })).code,
    'AADB2C90088',
  );
});

test('renewing does not move the end of the sliding window', async () => {
  const emulator = startTestEmulator();
  let token = await refreshTokenOf(emulator);
  const dayCounts = [13, 26, 39, 52, 65, 78, 89];
  for (const days of dayCounts) {
    emulator.clock.moveTo(days * 86_400);
    const answer = await askForTokens(emulator, refreshForm(token));
    assert.equal(answer.status, 200, `day ${String(days)}`);
    token = String(answer.body['refresh_token']);
  }
  emulator.clock.moveTo(90 * 86_400 + 1);
  assert.equal((await askForTokens(emulator, refreshForm(token))).code, 'AADB2C90080');
});

test('a deleted account gets no more tokens', async () => {
  const emulator = startTestEmulator();
  const token = await refreshTokenOf(emulator);
  emulator.store.users.clear();
  assert.equal((await askForTokens(emulator, refreshForm(token))).code, 'AADB2C90128');
});

test('a used refresh token stays used when the clock moves back', async () => {
  const emulator = startTestEmulator();
  const first = await refreshTokenOf(emulator);
  await askForTokens(emulator, refreshForm(first));
  emulator.clock.moveTo(-30);
  assert.equal((await askForTokens(emulator, refreshForm(first))).code, 'AADB2C90129');
});

test('the leeway does not grow when the clock moves back', async () => {
  const emulator = startTestEmulator({ tenant: { refreshTokenReuseLeewaySeconds: 15 } });
  const first = await refreshTokenOf(emulator);
  await askForTokens(emulator, refreshForm(first));
  emulator.clock.moveTo(-30);
  assert.equal((await askForTokens(emulator, refreshForm(first))).code, 'AADB2C90129');
});
