import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeParameters, authorizeUrl, formAction } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

const markup = `"><script>alert(1)</script><img src=x onerror='a'>`;
const parameterNames = [
  ...Object.keys(authorizeParameters()),
  ...['login_hint', 'ui_locales', 'prompt', 'max_age', 'logo', 'claims', 'p'],
];

for (const name of parameterNames) {
  test(`markup in ${name} comes back as text only`, async () => {
    const { request } = startTestEmulator();
    const page = await (await request(authorizeUrl({ [name]: markup }))).text();
    assert.doesNotMatch(page, /<script>|<img src=x/);
  });
}

test('markup as sign-in name comes back as text only', async () => {
  const browser = startTestEmulator().browser();
  const action = await formAction(await browser.get(authorizeUrl()));
  await browser.post(action, { signInName: markup, password: 'x' });
  const page = await (await browser.get(action)).text();
  assert.match(page, /value="&quot;&gt;&lt;script&gt;/);
  assert.doesNotMatch(page, /<script>|<img src=x/);
});

test('markup in state comes back as text in a form post', async () => {
  const { request } = startTestEmulator();
  const url = authorizeUrl({ state: markup, response_mode: 'form_post', prompt: 'none' });
  assert.doesNotMatch(await (await request(url)).text(), /<script>|<img src=x/);
});

test('markup in the path comes back as text only', async () => {
  const { request } = startTestEmulator();
  const url = authorizeUrl({}, encodeURIComponent(markup));
  assert.doesNotMatch(await (await request(url)).text(), /<script>|<img src=x/);
});
