import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeNotice } from '../notice.ts';
import { look } from '../testing/page-steps.ts';
import { authorizeUrl } from '../testing/sign-in-steps.ts';
import { openPage } from '../testing/sign-up-steps.ts';
import { portal, startTestEmulator } from '../testing/test-emulator.ts';

const known = ['acme', 'demo', 'local'];

async function noticesOf(logo: string | undefined) {
  const emulator = startTestEmulator();
  const page = await openPage(emulator.browser(), { logo });
  // The same page again is no new request for a logo.
  await look(page);
  return { notices: emulator.notices, page: await look(page) };
}

for (const logo of [...known, '', undefined]) {
  test(`the logo ${logo === undefined ? 'of nobody' : `"${logo}"`} gives no notice`, async () => {
    assert.deepEqual((await noticesOf(logo)).notices, []);
  });
}

for (const logo of ['nobody', 'DEMO', '__proto__', '../demo', 'https://evil.example/x.svg', ' ']) {
  test(`the unknown logo "${logo}" gives one notice and the application's own logo`, async () => {
    const { notices, page } = await noticesOf(logo);
    assert.deepEqual(
      notices.map((notice) => ({ ...notice, known: [...notice.known].sort() })),
      [{ kind: 'logoIgnored', logo, clientId: portal, known }],
    );
    assert.match(page, /<img id="logo" src="\/assets\/demo\.[\da-f]{12}\.svg"/);
  });
}

test('the notice names the logo, the application and the logos there are', async () => {
  const { notices } = await noticesOf('nobody');
  const line = describeNotice(notices[0] ?? assert.fail());
  for (const word of ['nobody', portal, ...known]) assert.ok(line.includes(word), line);
});

const controls: Record<string, string> = {
  'a line break': 'x\r\n2026-01-01 FAKE entry',
  'a line feed': 'x\nFAKE',
  'an escape sequence': 'x\u001b[31mred\u001b[0m',
  'a null character': 'x\0y',
  'a C1 control': 'x\u0085y',
  'a line separator': 'x\u2028y',
  'a right-to-left override': 'x\u202ey',
  'a backspace': 'x\b\b\b',
};
for (const [name, logo] of Object.entries(controls)) {
  test(`${name} in the name of a logo is no part of the line`, async () => {
    const { notices } = await noticesOf(logo);
    assert.equal(notices.length, 1);
    const line = describeNotice(notices[0] ?? assert.fail());
    assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });
}

test('a name of 10 kB makes no endless line', async () => {
  const { notices } = await noticesOf('x'.repeat(10_000));
  assert.ok(describeNotice(notices[0] ?? assert.fail()).length < 500);
});

test('a refused request gives no notice', async () => {
  const emulator = startTestEmulator();
  await emulator.request(authorizeUrl({ logo: 'nobody', client_id: 'somebody-else' }));
  await emulator.request(authorizeUrl({ logo: 'nobody', scope: undefined }));
  assert.deepEqual(emulator.notices, []);
});
