import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askForTokens, authorizeUrl, codeForm } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

test('an unknown application gets a page that names the code, and no redirect', async () => {
  const { request } = startTestEmulator();
  const response = await request(authorizeUrl({ client_id: 'somebody-else' }));
  assert.equal(response.status, 400);
  assert.equal(response.headers.get('location'), null);
  assert.match(await response.text(), /This application is not known here[\s\S]*AADB2C90018/);
});

test('a request that names no application gets a page', async () => {
  const { request } = startTestEmulator();
  const response = await request(authorizeUrl({ client_id: undefined }));
  assert.match(await response.text(), /AADB2C90008/);
});

test('a program is told in JSON', async () => {
  const { request } = startTestEmulator();
  const url = authorizeUrl({ client_id: 'somebody-else' });
  const response = await request(url, { headers: { accept: 'application/json' } });
  const body = (await response.json()) as Record<string, string>;
  assert.equal(body['error'], 'invalid_client');
  assert.match(
    body['error_description'] ?? '',
    /^AADB2C90018: .*\r\nCorrelation ID: [\da-f-]{36}\r\nTimestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\r\n$/,
  );
});

test('an unknown application at the token endpoint is an invalid client', async () => {
  const emulator = startTestEmulator();
  const answer = await askForTokens(emulator, codeForm('c', { client_id: 'somebody-else' }));
  assert.deepEqual([answer.status, answer.body['error']], [401, 'invalid_client']);
});
