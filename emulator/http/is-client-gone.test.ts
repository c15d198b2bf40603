import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeForm, readTokenAnswer } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const headers = { 'content-type': 'application/x-www-form-urlencoded' };

/** A form whose connection ends half-way, as Node tells it. */
function sendBroken(error: Error) {
  const emulator = startTestEmulator();
  const form = new URLSearchParams(codeForm('x')).toString();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(form.slice(0, 20)));
    },
    pull: (controller) => {
      controller.error(error);
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  const answer = emulator.request(`${tenantUrl}/b2c_1a_signin/oauth2/v2.0/token`, init);
  return { emulator, answer };
}

test('a client that goes away in the middle of its form is no fault', async () => {
  const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  const { emulator, answer } = sendBroken(gone);
  const response = await answer;
  assert.equal(response.status, 400);
  assert.equal((await readTokenAnswer(response)).code, 'AADB2C90122');
  assert.deepEqual(emulator.faults, []);
});

test('whatever else breaks a body is a fault', async () => {
  const { emulator, answer } = sendBroken(new Error('disk full'));
  assert.equal((await answer).status, 500);
  assert.equal(emulator.faults.length, 1);
});
