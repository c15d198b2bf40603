import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, startTestEmulator } from '../testing/test-emulator.ts';

const publicUrl = 'https://contoso.b2clogin.com';

async function statusFor(url: string, host: string | undefined, settings = { publicUrl }) {
  const headers = host === undefined ? {} : { host };
  return (await startTestEmulator({ options: settings }).request(url, { headers })).status;
}

for (const host of ['contoso.b2clogin.com', 'CONTOSO.b2clogin.com:4300', 'localhost', '[::1]']) {
  test(`with a public URL the Host ${host} is answered`, async () => {
    assert.equal(await statusFor(`${origin}/`, host), 200);
  });
}

test('with a public URL a request without a Host header is judged by its address', async () => {
  assert.equal(await statusFor(`${publicUrl}/`, undefined), 200);
  assert.equal(await statusFor('https://evil.example/', undefined), 421);
});

for (const host of [
  'evil.example',
  'fabrikam.b2clogin.com',
  'b2clogin.com',
  'contoso.b2clogin.com.evil.example',
  'contoso.b2clogin.com@evil.example',
  'contoso.b2clogin.com.',
  'contoso.b2clogin.com:port',
  '',
]) {
  test(`with a public URL the Host "${host}" is refused`, async () => {
    assert.equal(await statusFor(`${origin}/`, host), 421);
  });
}

test('without a public URL the same name is a foreign one', async () => {
  const { request } = startTestEmulator();
  const response = await request(`${origin}/`, { headers: { host: 'contoso.b2clogin.com' } });
  assert.equal(response.status, 421);
});

test('an address of another host is foreign, also beside a Host of ours', async () => {
  const { request } = startTestEmulator();
  const response = await request('http://evil.example/', { headers: { host: 'localhost' } });
  assert.equal(response.status, 421);
});
