import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import {
  look,
  otherPage,
  problemsOn,
  problemText,
  submit,
  codeAt,
  valueOf,
  type OpenPage,
} from '../testing/page-steps.ts';
import {
  createAccount,
  mailedCode,
  mailsTo,
  newPerson,
  nora,
  openSignUp,
  proveAddress,
  sendCode,
  verifyCode,
  wrongCode,
} from '../testing/sign-up-steps.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const otto = 'otto.keller@example.com';

/** A sign-up page where a code has been sent, and that code. */
async function sent(emulator: TestEmulator, email: string = nora) {
  const page = await openSignUp(emulator.browser());
  await sendCode(page, email);
  return { page, code: await mailedCode(emulator, email) };
}

const isProven = async (page: OpenPage): Promise<boolean> =>
  (await look(page)).includes('data-verification="verified"');

async function guess(page: OpenPage, code: string, times: number): Promise<string[]> {
  const answers: string[] = [];
  for (let count = 0; count < times; count += 1) {
    const { page: answer } = await verifyCode(page, wrongCode(code));
    answers.push(problemsOn(answer)['verificationCode'] ?? '');
  }
  return answers;
}

test('each code has six digits, and they differ', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  for (let count = 0; count < 50; count += 1) await sendCode(page, nora);
  const codes = (await mailsTo(emulator, nora)).map(({ code }) => code);
  assert.equal(codes.length, 50);
  for (const code of codes) assert.match(code, /^\d{6}$/);
  assert.ok(new Set(codes).size > 45);
});

test('the right code proves the address, also typed in groups', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  const { status, page: answer } = await verifyCode(page, ` ${code.slice(0, 3)} ${code.slice(3)} `);
  assert.equal(status, 303);
  assert.deepEqual(problemsOn(answer), {});
  assert.ok(await isProven(page));
});

for (const [name, of] of Object.entries({
  'a wrong code': wrongCode,
  'the code with a digit more': (code: string) => `${code}0`,
  'the code without its last digit': (code: string) => code.slice(0, 5),
  'the code with a sign': (code: string) => `+${code}`,
})) {
  test(`${name} proves nothing`, async () => {
    const emulator = startTestEmulator();
    const { page, code } = await sent(emulator);
    const { page: answer } = await verifyCode(page, of(code));
    assert.deepEqual(problemsOn(answer), { verificationCode: problemText('codeWrong') });
    assert.equal(await isProven(page), false);
  });
}

test('no code proves nothing and costs no try', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  for (let count = 0; count < 20; count += 1) {
    const { page: answer } = await verifyCode(page, ' ');
    assert.deepEqual(problemsOn(answer), { verificationCode: problemText('codeMissing') });
  }
  await verifyCode(page, code);
  assert.ok(await isProven(page));
});

test('a code before any was sent proves nothing', async () => {
  const page = await openSignUp(startTestEmulator().browser());
  const { page: answer } = await verifyCode(page, '000000');
  assert.deepEqual(problemsOn(answer), { email: problemText('emailNotVerified') });
});

test('a code works once: an account later the same code opens nothing', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  await verifyCode(page, code);
  assert.ok(codeAt(await createAccount(page)));
  await verifyCode(page, code);
  assert.equal(await isProven(page), false);
});

test('a code works for ten minutes', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  emulator.clock.moveTo(595);
  await verifyCode(page, code);
  assert.ok(await isProven(page));
});

test('after ten minutes the right code is too old', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  emulator.clock.moveTo(600);
  const { page: answer } = await verifyCode(page, code);
  assert.deepEqual(problemsOn(answer), { verificationCode: problemText('codeExpired') });
  assert.equal(await isProven(page), false);
});

test('four wrong codes leave room for the right one', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  await guess(page, code, 4);
  await verifyCode(page, code);
  assert.ok(await isProven(page));
});

test('after five wrong codes not even the right one works, a new one does', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  assert.deepEqual(await guess(page, code, 5), [
    ...Array.from({ length: 4 }, () => problemText('codeWrong')),
    problemText('codeUsedUp'),
  ]);
  const { page: answer } = await verifyCode(page, code);
  assert.deepEqual(problemsOn(answer), { verificationCode: problemText('codeUsedUp') });
  assert.equal(await isProven(page), false);
  await proveAddress(emulator, page);
  assert.ok(await isProven(page));
});

test('of twenty guesses at once five count, and the right code comes too late', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  const others = Array.from({ length: 20 }, (_, index) =>
    String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0'),
  );
  await Promise.all(
    [...others, code].map((tried) =>
      submit(page, { action: 'verifyCode', verificationCode: tried }),
    ),
  );
  assert.equal(await isProven(page), false);
  const step = { journeyId: transactionOf(page), purpose: 'sign-up' } as const;
  const found = emulator.store.mailVerifications.find(step, emulator.clock.nowSeconds());
  assert.equal(found?.triesLeft, 0);
});

test('a new code ends the one before', async () => {
  const emulator = startTestEmulator();
  const { page, code: first } = await sent(emulator);
  let second = first;
  while (second === first) {
    await sendCode(page, nora);
    second = await mailedCode(emulator, nora);
  }
  await verifyCode(page, first);
  assert.equal(await isProven(page), false);
  await verifyCode(page, second);
  assert.ok(await isProven(page));
});

test('the code of another journey to the same address proves nothing', async () => {
  const emulator = startTestEmulator();
  const other = await sent(emulator);
  const own = await sent(emulator);
  assert.notEqual(own.code, other.code);
  await verifyCode(own.page, other.code);
  assert.equal(await isProven(own.page), false);
});

test('the code of the same journey for a reset proves nothing at the sign-up', async () => {
  const emulator = startTestEmulator();
  const { page } = await sent(emulator);
  const resetPage = otherPage(page, 'reset-password');
  await sendCode(resetPage, nora);
  await verifyCode(page, await mailedCode(emulator, nora));
  assert.equal(await isProven(page), false);
});

test('the code of one address does not prove another that is sent along', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  await submit(page, { action: 'verifyCode', verificationCode: code, email: otto });
  assert.equal(valueOf(await look(page), 'email'), nora);
  const outcome = await createAccount(page, { email: otto });
  assert.ok(codeAt(outcome));
  assert.equal(emulator.store.users.findBySignInName(otto), undefined);
  assert.ok(emulator.store.users.findBySignInName(nora));
});

test('the code of one address does not prove the next one', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  await sendCode(page, otto);
  assert.notEqual(await mailedCode(emulator, otto), code);
  await verifyCode(page, code);
  assert.equal(await isProven(page), false);
});

test('whoever changes the address after proving it needs a new code', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  await submit(page, { action: 'changeEmail', email: nora });
  assert.equal(await isProven(page), false);
  const { page: answer } = await createAccount(page, { email: otto });
  assert.equal(problemsOn(answer)['email'], problemText('emailNotVerified'));
  await proveAddress(emulator, page, otto);
  assert.ok(codeAt(await createAccount(page)));
  assert.ok(emulator.store.users.findBySignInName(otto));
  assert.equal(emulator.store.users.findBySignInName(nora), undefined);
});

test('a code sent to another address after proving the first one takes the proof away', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  await sendCode(page, otto);
  const { page: answer } = await createAccount(page);
  assert.equal(problemsOn(answer)['verificationCode'], problemText('codeMissing'));
});

test('the button "Create account" takes a code that was typed and not yet verified', async () => {
  const emulator = startTestEmulator();
  const { page, code } = await sent(emulator);
  assert.ok(codeAt(await createAccount(page, { verificationCode: code })));
});

test('after ten wrong codes an address has to wait, in every journey, and then its owner gets in', async () => {
  const emulator = startTestEmulator();
  for (const code of ['first', 'second']) {
    const guessed = await sent(emulator);
    assert.equal((await guess(guessed.page, guessed.code, 5)).length, 5, code);
  }
  const { page, code } = await sent(emulator);
  const { page: answer } = await verifyCode(page, code);
  const said = problemsOn(answer)['verificationCode'] ?? '';
  const seconds = Number(/\d+/.exec(said)?.[0]);
  assert.equal(said, problemText('codesThrottled', seconds));
  assert.ok(seconds >= 1 && seconds <= 5, said);

  const other = await sent(emulator, otto);
  await verifyCode(other.page, other.code);
  assert.ok(await isProven(other.page), 'another address is free');

  emulator.clock.moveTo(6);
  await verifyCode(page, code);
  assert.ok(await isProven(page));
});

test('the wait between two guesses grows to minutes', async () => {
  const emulator = startTestEmulator();
  const waits: number[] = [];
  let offset = 0;
  for (let journey = 0; journey < 6; journey += 1) {
    const { page, code } = await sent(emulator);
    for (let count = 0; count < 5; count += 1) {
      const [said = ''] = await guess(page, code, 1);
      const seconds = Number(/\d+/.exec(said)?.[0] ?? 0);
      waits.push(seconds);
      offset += seconds;
      emulator.clock.moveTo(offset);
    }
  }
  assert.ok(Math.max(...waits) >= 60, waits.join());
});

test('an address gets a hundred codes, then has to wait for the next', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  for (let count = 0; count < 100; count += 1) await sendCode(page, nora);
  const { page: answer } = await sendCode(page, nora);
  assert.match(problemsOn(answer)['email'] ?? '', /^Too many codes were sent/);
  assert.equal((await mailsTo(emulator, nora)).length, 100);
});

test('the database keeps neither a code to compare with nor a password in clear', async (t) => {
  const emulators: TestEmulator[] = [];
  const folder = temporaryFolder(t, () => {
    for (const { store } of emulators) store.close();
  });
  const databaseFile = join(folder, 'b2c.sqlite');
  const emulator = startTestEmulator({ databaseFile });
  emulators.push(emulator);
  const { page, code } = await sent(emulator);
  // A refused form is kept for the person, its passwords are not.
  await createAccount(page, { surname: '' });

  const database = new DatabaseSync(databaseFile, { readOnly: true });
  const row = database.prepare('SELECT * FROM mail_verifications').get() ?? assert.fail();
  const digests = [code, `${nora} ${code}`, `${nora}${code}`].flatMap((text) =>
    (['base64url', 'hex'] as const).map((form) => createHash('sha256').update(text).digest(form)),
  );
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue;
    assert.ok(!value.includes(code), column);
    assert.ok(!digests.includes(value), `${column} can be guessed`);
    assert.ok(!value.includes(transactionOf(page)), column);
  }
  const journey = database.prepare('SELECT state FROM journeys').get()?.['state'];
  assert.doesNotMatch(String(journey), /verificationCode":"|assword":"/);
  database.close();

  await verifyCode(page, code);
  assert.ok(codeAt(await createAccount(page)));
  for (const file of readdirSync(folder)) {
    assert.ok(!readFileSync(join(folder, file)).includes(newPerson.newPassword), file);
  }
});

const transactionOf = ({ address }: OpenPage): string =>
  new URL(address).searchParams.get('transaction') ?? assert.fail();
