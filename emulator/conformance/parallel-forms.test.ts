import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAccount } from '../../contract/local-tenant.ts';
import {
  codeAt,
  otherPage,
  problemsOn,
  problemText,
  submit,
  type OpenPage,
  type Outcome,
} from '../testing/page-steps.ts';
import { complete, openFirstSignIn } from '../testing/provider-steps.ts';
import {
  claimsOf,
  createAccount,
  newPerson,
  nora,
  openPage,
  openSignUp,
  proveAddress,
  signInAs,
} from '../testing/sign-up-steps.ts';
import { ready, startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const times = <Result>(count: number, step: () => Result): Result[] =>
  Array.from({ length: count }, step);

async function started(): Promise<TestEmulator> {
  const emulator = startTestEmulator();
  await ready(emulator);
  return emulator;
}

const peopleIn = ({ store }: TestEmulator): number => store.users.all().length;
const inOf = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter((outcome) => codeAt(outcome) !== null);

test('of fifty sign-ups with one address at once one makes the account, the others hear why not', async () => {
  const emulator = await started();
  const before = peopleIn(emulator);
  const pages: OpenPage[] = [];
  for (const browser of times(50, () => emulator.browser())) {
    const page = await openSignUp(browser);
    await proveAddress(emulator, page);
    pages.push(page);
  }
  const outcomes = await Promise.all(pages.map((page) => createAccount(page)));
  assert.deepEqual([...new Set(outcomes.map(({ status }) => status))], [303]);
  assert.equal(inOf(outcomes).length, 1);
  for (const outcome of outcomes) {
    if (codeAt(outcome) === null) {
      assert.equal(problemsOn(outcome.page)['email'], problemText('emailTaken'));
    }
  }
  assert.equal(peopleIn(emulator), before + 1);
  assert.deepEqual(emulator.faults, []);
  const form = { signInName: nora, password: newPerson.newPassword };
  assert.ok(codeAt(await signInAs(emulator.browser(), form)));
});

test('fifty whole journeys with one address at once make one account and no fault', async () => {
  const emulator = await started();
  const before = peopleIn(emulator);
  const outcomes = await Promise.all(
    times(50, async () => {
      const page = await openSignUp(emulator.browser());
      await proveAddress(emulator, page);
      return createAccount(page);
    }),
  );
  for (const { status } of outcomes) assert.ok(status < 400);
  assert.ok(inOf(outcomes).length <= 1);
  assert.equal(peopleIn(emulator), before + inOf(outcomes).length);
  assert.deepEqual(emulator.faults, []);
});

test('one sign-up form sent twenty times at once makes one account, and all answers are fine', async () => {
  const emulator = await started();
  const before = peopleIn(emulator);
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  const outcomes = await Promise.all(times(20, () => createAccount(page)));
  assert.equal(inOf(outcomes).length, 20);
  const oids = await Promise.all(
    outcomes.map(async (outcome) => (await claimsOf(emulator, outcome))['oid']),
  );
  assert.equal(new Set(oids).size, 1);
  assert.equal(peopleIn(emulator), before + 1);
  assert.equal(emulator.store.termsAcceptances.of(String(oids[0])).length, 2);
});

test('one reset form sent twenty times at once changes one password, and all answers are fine', async () => {
  const emulator = await started();
  const page = otherPage(await openPage(emulator.browser()), 'reset-password');
  await proveAddress(emulator, page, sampleAccount.signInName);
  const outcomes = await Promise.all(
    times(20, () => submit(page, { action: 'continue', ...newPerson })),
  );
  assert.equal(inOf(outcomes).length, 20);
});

test('fifty first sign-ins of one provider account at once make one person, and all get in', async () => {
  const emulator = await started();
  const before = peopleIn(emulator);
  const pages: OpenPage[] = [];
  for (const browser of times(50, () => emulator.browser())) {
    pages.push(await openFirstSignIn(browser));
  }
  const outcomes = await Promise.all(pages.map((page) => complete(page)));
  assert.equal(inOf(outcomes).length, 50);
  const oids = await Promise.all(
    outcomes.map(async (outcome) => (await claimsOf(emulator, outcome))['oid']),
  );
  assert.equal(new Set(oids).size, 1);
  assert.equal(peopleIn(emulator), before + 1);
  assert.equal(emulator.store.termsAcceptances.of(String(oids[0])).length, 2);
});

test('fifty people who sign up at once are fifty accounts', async () => {
  const emulator = await started();
  const before = peopleIn(emulator);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const page = await openSignUp(emulator.browser());
      await proveAddress(emulator, page, `person${String(index)}@example.com`);
      return createAccount(page);
    }),
  );
  assert.equal(inOf(outcomes).length, 50);
  assert.equal(peopleIn(emulator), before + 50);
});

test('an account that is deleted while its reset is under way is not brought back', async () => {
  const emulator = await started();
  const page = otherPage(await openPage(emulator.browser()), 'reset-password');
  await proveAddress(emulator, page, sampleAccount.signInName);
  const sending = submit(page, { action: 'continue', ...newPerson });
  emulator.store.users.clear();
  const outcome = await sending;
  assert.equal(codeAt(outcome), null);
  assert.equal(problemsOn(outcome.page)['email'], problemText('emailUnknown'));
  assert.equal(emulator.store.users.isEmpty(), true);
});
