import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, startTestEmulator } from '../testing/test-emulator.ts';

test('the start page names the tenant, its policies and the sample account', async () => {
  const page = await (await startTestEmulator().request(`${origin}/`)).text();
  assert.match(page, /partnerlocal\.onmicrosoft\.com/);
  assert.match(page, /corinne\.eiger@example\.com/);
  assert.equal(page.match(/openid-configuration"/g)?.length, 13);
});

test('another tenant shows no account', async () => {
  const tenant = { id: '00000000-0000-4000-8000-000000000001' };
  const page = await (await startTestEmulator({ tenant }).request(`${origin}/`)).text();
  assert.doesNotMatch(page, /Corinne-2026/);
});

test('the favicon that browsers ask for by themselves is there', async () => {
  const { request } = startTestEmulator();
  const response = await request(`${origin}/favicon.ico`);
  const icon = await request(origin + (response.headers.get('location') ?? ''));
  assert.equal(icon.headers.get('content-type'), 'image/svg+xml');
});

test('with a public URL the start page links the metadata there', async () => {
  const options = { publicUrl: 'https://contoso.b2clogin.com' };
  const page = await (await startTestEmulator({ options }).request(`${origin}/`)).text();
  assert.equal(
    page.match(/href="https:\/\/contoso\.b2clogin\.com\/[^"]+-configuration"/g)?.length,
    13,
  );
  assert.doesNotMatch(page, /localhost/);
});
