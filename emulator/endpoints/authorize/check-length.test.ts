import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorizeUrl, redirectedError } from '../../testing/sign-in-steps.ts';
import { startTestEmulator } from '../../testing/test-emulator.ts';

for (const name of ['state', 'nonce', 'scope']) {
  test(`${name} of more than 4096 characters is refused, 4096 are not too many`, async () => {
    const browser = startTestEmulator().browser();
    const url = (length: number) =>
      authorizeUrl({ [name]: name === 'scope' ? 'openid'.padEnd(length) : 'x'.repeat(length) });
    const refused = await browser.get(url(4097));
    assert.deepEqual(redirectedError(refused), ['invalid_request', 'AADB2C90122']);
    assert.equal((await browser.get(url(4096))).status, 200);
  });
}
