import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PasswordFault, PasswordMode } from '../accounts/password-rule/check-new-password.ts';
import {
  codeAt,
  look,
  otherPage,
  problemsOn,
  problemText,
  valueOf,
  wordsOf,
  type OpenPage,
} from '../testing/page-steps.ts';
import {
  createAccount,
  nora,
  openSignUp,
  proveAddress,
  signInAs,
} from '../testing/sign-up-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

type Faults = readonly PasswordFault[];
const good: Faults = [];

/** What it is, the password, its faults in the mode b2c and in the mode nist. */
const table: readonly (readonly [string, string, Faults, Faults])[] = [
  ['Test-1234', 'Test-1234', good, good],
  ['a word with a digit and a sign', 'Gl4cier-hut', good, good],
  ['seven characters', 'Gl4cier', ['tooShort'], ['tooShort']],
  ['64 characters', 'Gl4c' + 'ciers'.repeat(12), good, good],
  ['65 characters', 'Gl4ci' + 'ciers'.repeat(12), ['tooLong'], good],
  ['256 characters', 'Gl4c' + 'glider'.repeat(42), ['tooLong'], ['tooLong']],
  ['lower case only', 'gletscherspalte', ['tooFewClasses'], good],
  ['words with spaces and emoji', 'Vier 🐄 auf der Alp', good, good],
  ['a control character', 'Gletscher-4815\u0007', ['unprintable'], ['unprintable']],
  ['a common one', 'Passw0rd!', ['tooCommon'], ['tooCommon']],
  ['a common one of eight letters', 'password', ['tooFewClasses', 'tooCommon'], ['tooCommon']],
  ['the own address', nora, ['tooFewClasses', 'likeOwnData'], ['likeOwnData']],
  ['the own name', 'Nora-Meier', ['likeOwnData'], ['likeOwnData']],
  ['the name of the tenant', 'PartnerLocal!', ['likeOwnData'], ['likeOwnData']],
  ['the name of the application', 'Partner-Portal', ['likeOwnData'], ['likeOwnData']],
];
const modes: [PasswordMode, 2 | 3][] = [
  ['b2c', 2],
  ['nist', 3],
];

for (const [mode, column] of modes) {
  const emulator = startTestEmulator({ tenant: { passwordRule: mode } });
  let addresses = 0;

  /** A sign-up page where everything but the password is done. */
  const openProven = async (email: string): Promise<OpenPage> => {
    const page = await openSignUp(emulator.browser());
    await proveAddress(emulator, page, email);
    return page;
  };

  for (const row of table) {
    const [name, password] = row;
    const faults = row[column];
    const verdict = faults.length === 0 ? 'allowed' : 'refused with its faults in words';
    test(`mode ${mode}: ${name} is ${verdict}`, async () => {
      addresses += 1;
      const email = name === 'the own address' ? nora : `nora${String(addresses)}@example.com`;
      const page = await openProven(email);
      const form = { newPassword: password, reenterPassword: password };
      const outcome = await createAccount(page, form);
      if (faults.length > 0) {
        const said = faults.map((fault) => problemText(fault)).join(' ');
        assert.deepEqual(problemsOn(outcome.page), { newPassword: said });
        for (const id of ['newPassword', 'reenterPassword']) {
          assert.equal(valueOf(outcome.page, id), undefined);
        }
        return;
      }
      assert.ok(codeAt(outcome));
      assert.ok(codeAt(await signInAs(emulator.browser(), { signInName: email, password })));
    });

    test(`mode ${mode}: while it is typed, ${name} is judged by the same rule`, async () => {
      const page = otherPage(await openSignUp(emulator.browser()), 'check-password');
      const person = { email: nora, givenName: 'Nora', surname: 'Meier' };
      const answer = await page.browser.post(page.address, { newPassword: password, ...person });
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
      assert.deepEqual(await answer.json(), {
        length: !faults.some((fault) => fault === 'tooShort' || fault === 'tooLong'),
        ...(mode === 'b2c' && { classes: !faults.includes('tooFewClasses') }),
        printable: !faults.includes('unprintable'),
        common: !faults.includes('tooCommon'),
        ownData: !faults.includes('likeOwnData'),
      });
    });
  }

  test(`mode ${mode}: the page says the rule before anything is typed`, async () => {
    const words = wordsOf(await look(await openSignUp(emulator.browser())));
    const longest = mode === 'b2c' ? 64 : 128;
    assert.ok(words.includes(`8 to ${String(longest)} characters`));
    assert.equal(words.includes('three of: lower case'), mode === 'b2c');
  });
}

test('a long password counts to its last character', async () => {
  const emulator = startTestEmulator({ tenant: { passwordRule: 'nist' } });
  const long = 'Gl4c' + 'glider'.repeat(20);
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  await createAccount(page, { newPassword: long, reenterPassword: long });
  const cut = { signInName: nora, password: long.slice(0, -1) };
  assert.equal(codeAt(await signInAs(emulator.browser(), cut)), null);
  assert.ok(codeAt(await signInAs(emulator.browser(), { signInName: nora, password: long })));
});

test('a password signs in however its characters were composed', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  const apart = { newPassword: 'Zu\u0308rich-4815', reenterPassword: 'Zu\u0308rich-4815' };
  await createAccount(page, apart);
  const composed = { signInName: nora, password: 'Z\u00fcrich-4815' };
  assert.ok(codeAt(await signInAs(emulator.browser(), composed)));
});

test('spaces at the ends of a password belong to it', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  await proveAddress(emulator, page);
  await createAccount(page, { newPassword: ' Gl4cier ', reenterPassword: ' Gl4cier ' });
  const trimmed = { signInName: nora, password: 'Gl4cier' };
  assert.equal(codeAt(await signInAs(emulator.browser(), trimmed)), null);
  assert.ok(codeAt(await signInAs(emulator.browser(), { ...trimmed, password: ' Gl4cier ' })));
});

test('the check of a password is for the page of a journey only', async () => {
  const emulator = startTestEmulator();
  const { browser, address } = otherPage(await openSignUp(emulator.browser()), 'check-password');
  const form = { newPassword: 'Test-1234' };
  assert.equal((await browser.post(address, form, { 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await emulator.browser().post(address, form)).status, 400);
  const foreign = address.replace(/transaction=[^&]+/, `transaction=${'x'.repeat(43)}`);
  const answer = await browser.post(foreign, form);
  assert.equal(answer.status, 400);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
});

test('the check of a password keeps nothing', async () => {
  const emulator = startTestEmulator();
  const page = await openSignUp(emulator.browser());
  const before = await look(page);
  const { browser, address } = otherPage(page, 'check-password');
  await browser.post(address, { newPassword: 'Test-1234', givenName: 'Nora', email: nora });
  assert.equal(await look(page), before);
});
