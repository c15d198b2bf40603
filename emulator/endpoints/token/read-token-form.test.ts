import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTokenAnswer } from '../../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../../testing/test-emulator.ts';
import { daemonForm } from '../../testing/token-steps.ts';

const boundary = '------------------------d74496d66958873e';

const multipart = (form: Record<string, string>, disposition = 'form-data'): string =>
  Object.entries(form)
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: ${disposition}; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('') + `--${boundary}--\r\n`;

const post = async (type: string, body: string) =>
  readTokenAnswer(
    await startTestEmulator().request(`${tenantUrl}/b2c_1a_signin/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
  );

test("Microsoft's curl sample works: multipart under the urlencoded type", async () => {
  const type = `application/x-www-form-urlencoded; boundary=${boundary}`;
  // Under a type that is not multipart, curl calls each field an attachment.
  assert.equal((await post(type, multipart(daemonForm(), 'attachment'))).status, 200);
});

test('multipart under its own type works too', async () => {
  const type = `multipart/form-data; boundary="${boundary}"`;
  assert.equal((await post(type, multipart(daemonForm()))).status, 200);
});

test('a charset changes nothing', async () => {
  const type = 'application/x-www-form-urlencoded; charset=UTF-8';
  const body = new URLSearchParams(daemonForm()).toString();
  assert.equal((await post(type, body)).status, 200);
});

test('a parameter given twice is refused in a multipart body as well', async () => {
  const type = `multipart/form-data; boundary=${boundary}`;
  const twice = multipart(daemonForm()).replace(
    `--${boundary}--`,
    `--${boundary}\r\nContent-Disposition: form-data; name="scope"\r\n\r\nx\r\n--${boundary}--`,
  );
  assert.equal((await post(type, twice)).code, 'AADB2C90122');
});

for (const [name, type, body] of [
  ['JSON', 'application/json', JSON.stringify(daemonForm())],
  ['text', 'text/plain', new URLSearchParams(daemonForm()).toString()],
  ['multipart that is cut off', `multipart/form-data; boundary=${boundary}`, `--${boundary}\r\n`],
  ['multipart without a boundary', 'multipart/form-data', multipart(daemonForm())],
] as const) {
  test(`${name} is refused with AADB2C90226`, async () => {
    const answer = await post(type, body);
    assert.deepEqual([answer.status, answer.code], [400, 'AADB2C90226']);
  });
}
