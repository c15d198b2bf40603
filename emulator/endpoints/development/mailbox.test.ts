import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look, submit, wordsOf } from '../../testing/page-steps.ts';
import { mailsTo, nora, openSignUp, sendCode } from '../../testing/sign-up-steps.ts';
import { origin, startTestEmulator, type TestEmulator } from '../../testing/test-emulator.ts';

const mailboxUrl = `${origin}/_emulator/mailbox`;
const forBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

async function sendTo(emulator: TestEmulator, ...addresses: string[]): Promise<void> {
  for (const address of addresses) await sendCode(await openSignUp(emulator.browser()), address);
}

test('a program reads recipient, subject, code and time of each mail', async () => {
  const emulator = startTestEmulator();
  const before = emulator.clock.nowSeconds();
  await sendTo(emulator, nora);
  const [mail, ...others] = await mailsTo(emulator, nora);
  assert.ok(mail);
  assert.deepEqual(others, []);
  assert.equal(mail.to, nora);
  assert.match(mail.code, /^\d{6}$/);
  assert.ok(mail.subject.includes(mail.code));
  assert.match(mail.sentAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  const sentAt = Date.parse(mail.sentAt) / 1000;
  assert.ok(sentAt >= before && sentAt <= emulator.clock.nowSeconds());
});

test('the newest mail comes first', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const codes: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    await sendCode(page, nora);
    codes.unshift((await mailsTo(emulator, nora))[0]?.code ?? '');
  }
  assert.deepEqual(
    (await mailsTo(emulator, nora)).map(({ code }) => code),
    codes,
  );
});

test('mails to others stay out, in any case of letters of the address', async () => {
  const emulator = startTestEmulator();
  await sendTo(emulator, nora, 'otto@example.com', `x${nora}`);
  assert.equal((await mailsTo(emulator, ` ${nora.toUpperCase()}`)).length, 1);
  assert.deepEqual(await mailsTo(emulator, '%'), []);
  const all = await (await emulator.request(mailboxUrl)).json();
  assert.equal((all as unknown[]).length, 3);
});

test('a browser gets a page with the same mails', async () => {
  const emulator = startTestEmulator();
  await sendTo(emulator, nora, 'otto@example.com');
  const [mail] = await mailsTo(emulator, nora);
  const response = await emulator.request(`${mailboxUrl}?to=${nora}`, forBrowser);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
  const words = wordsOf(await response.text());
  assert.ok(mail);
  assert.ok(words.includes(mail.subject));
  assert.ok(words.includes(mail.body.replace(/\s+/g, ' ')));
  assert.ok(!words.includes('otto@example.com'));
});

test('an empty mailbox has a page too', async () => {
  const response = await startTestEmulator().request(mailboxUrl, forBrowser);
  assert.equal(response.status, 200);
  assert.match(await response.text(), /No mail yet/);
});

test('mails are gone after a reset', async () => {
  const emulator = startTestEmulator();
  await sendTo(emulator, nora);
  await emulator.request(`${origin}/_emulator/reset`, { method: 'POST' });
  assert.deepEqual(await mailsTo(emulator, nora), []);
});

test('without development endpoints there is no mailbox, and no page links to one', async () => {
  const emulator = startTestEmulator({ hasDevelopmentEndpoints: false });
  const page = await openSignUp(emulator.browser());
  await sendCode(page, nora);
  const response = await emulator.request(mailboxUrl, forBrowser);
  assert.equal(response.status, 404);
  assert.deepEqual(emulator.store.mails.list(nora), [], 'nobody could read it');
  assert.doesNotMatch(await look(page), /_emulator/);
});

test('users and their records are not told without development endpoints either', async () => {
  const { request } = startTestEmulator({ hasDevelopmentEndpoints: false });
  assert.equal((await request(`${origin}/_emulator/users`)).status, 404);
});

test('the page of a sent code links the mailbox of that address', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const { page: sent } = await submit(page, {
    action: 'sendCode',
    email: "o'hara+b2c@example.com",
  });
  const link = /href="(\/_emulator\/mailbox[^"]*)"/.exec(sent)?.[1] ?? assert.fail();
  const url = new URL(link.replaceAll('&#39;', "'"), origin);
  assert.equal(url.searchParams.get('to'), "o'hara+b2c@example.com");
});
