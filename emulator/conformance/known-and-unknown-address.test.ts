import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAccount } from '../../contract/local-tenant.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import {
  codeAt,
  otherPage,
  problemsOn,
  problemText,
  type OpenPage,
  type Outcome,
} from '../testing/page-steps.ts';
import {
  createAccount,
  mailedCode,
  mailsTo,
  openPage,
  openSignUp,
  proveAddress,
  sendCode,
  verifyCode,
  wrongCode,
} from '../testing/sign-up-steps.ts';
import { ready, startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const known = sampleAccount.signInName;
const unknown = 'somebody.else@example.com';
const social = 'greta.google@example.com';

const opens: Record<string, (emulator: TestEmulator) => Promise<OpenPage>> = {
  'at sign-up': (emulator) => openSignUp(emulator.browser()),
  'at the password reset within a sign-in': async (emulator) =>
    otherPage(await openPage(emulator.browser()), 'reset-password'),
  'at the policy for password resets': (emulator) =>
    openPage(emulator.browser(), {}, 'b2c_1a_passwordReset'),
};

/** An answer without what differs between any two journeys, and without the address itself. */
const comparable = ({ status, address, page }: Outcome, mail: string) => ({
  status,
  path: address.pathname,
  parameters: [...address.searchParams.keys()],
  page: page
    .replace(/CorrelationId: [\da-f-]{36}/, 'CorrelationId')
    .replace(/transaction=[\w-]{43}/g, 'transaction')
    .replaceAll(mail, 'ADDRESS')
    .replaceAll(encodeURIComponent(mail), 'ADDRESS'),
});

for (const [place, open] of Object.entries(opens)) {
  test(`${place} the answer to "send code" is the same for a known and an unknown address`, async () => {
    const emulator = startTestEmulator();
    const answers = [];
    for (const mail of [known, unknown, social]) {
      const outcome = await sendCode(await open(emulator), mail);
      assert.equal(outcome.status, 303);
      assert.equal((await mailsTo(emulator, mail)).length, 1, mail);
      answers.push(comparable(outcome, mail));
    }
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
  });

  test(`${place} a wrong code gets the same answer for a known and an unknown address`, async () => {
    const emulator = startTestEmulator();
    const answers = [];
    for (const mail of [known, unknown]) {
      const page = await open(emulator);
      await sendCode(page, mail);
      const outcome = await verifyCode(page, wrongCode(await mailedCode(emulator, mail)));
      assert.deepEqual(problemsOn(outcome.page), { verificationCode: problemText('codeWrong') });
      answers.push(comparable(outcome, mail));
    }
    assert.deepEqual(answers[1], answers[0]);
  });
}

test('the mails to a known and an unknown address differ in the code only', async () => {
  const emulator = startTestEmulator();
  const bodies = [];
  for (const mail of [known, unknown]) {
    await sendCode(await openSignUp(emulator.browser()), mail);
    const [sent] = await mailsTo(emulator, mail);
    assert.ok(sent);
    bodies.push(sent.body.replaceAll(sent.code, 'CODE'));
  }
  assert.equal(bodies[1], bodies[0]);
});

test('whoever proves a taken address hears that it is taken, and gets no account', async () => {
  const emulator = startTestEmulator();
  await ready(emulator);
  const page = await openSignUp(emulator.browser());
  const before = emulator.store.users.findBySignInName(known);
  const { page: answer } = await proveAddress(emulator, page, known);
  assert.deepEqual(problemsOn(answer), { email: problemText('emailTaken') });
  const { page: refused } = await createAccount(page);
  assert.equal(problemsOn(refused)['email'], problemText('emailTaken'));
  assert.deepEqual(emulator.store.users.findBySignInName(known), before);
});

test('a taken address is known to be taken also while the users are still brought in', async () => {
  const { users = [] } = localTenantFile(4200);
  const [first] = users;
  assert.ok(first);
  const many = Array.from({ length: 200 }, (_, index) => ({
    ...first,
    oid: `c0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    signInName: `user${String(index)}@example.com`,
  }));
  const emulator = startTestEmulator({ tenant: { users: [...many, first] } });
  const page = await openSignUp(emulator.browser());
  const { page: answer } = await proveAddress(emulator, page, known);
  assert.deepEqual(problemsOn(answer), { email: problemText('emailTaken') });
});

test('a form for a taken address that was not proven says nothing about it', async () => {
  const emulator = startTestEmulator();
  const answers = [];
  for (const mail of [known, unknown]) {
    const page = await openSignUp(emulator.browser());
    const outcome = await createAccount(page, { email: mail });
    assert.equal(problemsOn(outcome.page)['email'], problemText('emailNotVerified'));
    answers.push(comparable(outcome, mail));
  }
  assert.deepEqual(answers[1], answers[0]);
});

for (const [place, open] of Object.entries(opens).slice(1)) {
  test(`${place} whoever proves an unknown address hears that it has no account`, async () => {
    const emulator = startTestEmulator();
    const page = await open(emulator);
    const { page: answer } = await proveAddress(emulator, page, unknown);
    assert.deepEqual(problemsOn(answer), { email: problemText('emailUnknown') });
    assert.doesNotMatch(answer, /id="newPassword"/);
    const outcome = await createAccount(page);
    assert.equal(codeAt(outcome), null);
    assert.equal(emulator.store.users.findBySignInName(unknown), undefined);
  });

  test(`${place} an account with an identity provider has no password to reset`, async () => {
    const emulator = startTestEmulator();
    const { page: answer } = await proveAddress(emulator, await open(emulator), social);
    assert.deepEqual(problemsOn(answer), { email: problemText('emailUnknown') });
  });
}

test('an address that somebody uses at an identity provider can sign up here', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const { page: answer } = await proveAddress(emulator, page, social);
  assert.deepEqual(problemsOn(answer), {});
  assert.ok(codeAt(await createAccount(page)));
  const people = emulator.store.users
    .all()
    .filter(({ correspondenceMail, ...user }) =>
      [correspondenceMail, user.kind === 'local' ? user.signInName : user.mail].includes(social),
    );
  assert.equal(people.length, 2);
});
