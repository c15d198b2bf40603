import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, formAction, sampleForm } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

const publicUrl = 'https://contoso.b2clogin.com';

/** From a browser that knows no `Sec-Fetch-Site`, through a proxy that ends the TLS connection. */
async function postFrom(origin: string): Promise<number> {
  const browser = startTestEmulator({ options: { publicUrl } }).browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  return (await browser.post(action, sampleForm, { origin })).status;
}

test('behind a proxy the form of a page at the public URL is accepted', async () => {
  assert.equal(await postFrom(publicUrl), 303);
});

for (const origin of ['http://contoso.b2clogin.com', `${publicUrl}:4300`, 'https://evil.example']) {
  test(`behind a proxy a form from ${origin} is refused`, async () => {
    assert.equal(await postFrom(origin), 403);
  });
}
