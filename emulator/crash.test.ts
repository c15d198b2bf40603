import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { localTenant } from '../contract/local-tenant.ts';
import type { Store } from './store/store.ts';
import { startProcess, type EmulatorProcess } from './testing/emulator-process.ts';
import { codeAt } from './testing/page-steps.ts';
import { complete, openFirstSignIn } from './testing/provider-steps.ts';
import { newPerson, nora, signInAs, signUp } from './testing/sign-up-steps.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { startTestEmulator } from './testing/test-emulator.ts';

/** How often the emulator is killed; more of them search longer. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 20);
/** Two sign-ups and a first sign-in with a provider are about twenty requests: each of them is hit. */
const latestRequest = 20;
/** Longer than the slowest request, which makes a password hash. */
const latestMs = 150;
/** A loaded computer gets fewer rounds, not a longer test. */
const longestMs = rounds * 1000;

test('a killed emulator starts again, has every acknowledged sign-up, and nobody by halves', async (t) => {
  let emulator: EmulatorProcess | undefined;
  const folder = temporaryFolder(t, () => emulator?.kill());
  const databaseFile = join(folder, `b2c-${localTenant.id}.sqlite`);
  const acknowledged: string[] = [];
  const started = performance.now();
  let kills = 0;
  let unchecked = 0;

  while (kills < rounds && performance.now() - started < longestMs) {
    emulator = await startProcess(folder);
    checkDatabase(databaseFile, acknowledged);
    const { browser } = emulator;
    await Promise.all(
      acknowledged.slice(unchecked).map(async (signInName) => {
        const form = { signInName, password: newPerson.newPassword };
        assert.ok(codeAt(await signInAs(browser(), form)), `${signInName} cannot sign in`);
      }),
    );
    unchecked = acknowledged.length;

    // Late enough in the first round for somebody to hear of success.
    const fatal = kills === 0 ? latestRequest : randomInt(1, latestRequest);
    const killed = emulator.killAtRequest(fatal, randomInt(latestMs));
    await signUpUntilDeath(emulator, kills, acknowledged);
    await killed;
    assert.equal(emulator.complaints(), '');
    kills += 1;
  }

  emulator = await startProcess(folder);
  checkDatabase(databaseFile, acknowledged);
  t.diagnostic(`${String(kills)} kills, ${String(acknowledged.length)} acknowledged sign-ups`);
  assert.ok(acknowledged.length > 0);
});

/** One after the other, every third with an identity provider; `acknowledged` is who heard of success. */
async function signUpUntilDeath(
  emulator: EmulatorProcess,
  round: number,
  acknowledged: string[],
): Promise<void> {
  for (let count = 0; ; count += 1) {
    const email = `person-${String(round)}-${String(count)}@example.com`;
    try {
      if (count % 3 === 2) {
        await complete(await openFirstSignIn(emulator.browser(), { account: email }));
      } else if (codeAt(await signUp(emulator, emulator.browser(), { email })) !== null) {
        acknowledged.push(email);
      }
    } catch (error) {
      // The emulator has gone. Everything else is a finding.
      if (error instanceof TypeError && /^(?:fetch failed|terminated)$/.test(error.message)) return;
      throw error;
    }
  }
}

/** Rows that belong to nobody, or people that something is missing of. */
const halves = {
  'people without exactly one account': `
    SELECT people.oid FROM people
    LEFT JOIN local_accounts USING (oid) LEFT JOIN federated_accounts USING (oid)
    WHERE (sign_in_name IS NULL) = (subject IS NULL)`,
  'people without their two acceptances': `
    SELECT oid FROM people WHERE oid NOT IN (SELECT oid FROM seeded)
    AND (SELECT count(*) FROM terms_acceptances WHERE terms_acceptances.oid = people.oid) <> 2`,
  'people without a partner': `
    SELECT oid FROM people WHERE oid NOT IN (SELECT oid FROM seeded)
    AND oid NOT IN (SELECT oid FROM partner_relations)`,
  'sessions of nobody': 'SELECT oid FROM sessions WHERE oid NOT IN (SELECT oid FROM people)',
  'codes of nobody': `
    SELECT code_hash FROM codes
    WHERE json_extract(grant_json, '$.oid') NOT IN (SELECT oid FROM people)`,
};
const seeded = `WITH seeded (oid) AS (VALUES
  ('9749fccb-00cc-4d91-b9ea-fbee8c37de09'), ('b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59'),
  ('3c1d5a52-7f0e-4b8a-9d64-2e5f8b1a7c03'), ('58e0b7d1-94c6-4f2b-8a3d-c7e1f05b6d92'))`;

function checkDatabase(file: string, acknowledged: readonly string[]): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const { integrity_check } = database.prepare('PRAGMA integrity_check').get() ?? {};
    assert.equal(integrity_check, 'ok');
    assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
    for (const [what, query] of Object.entries(halves)) {
      assert.deepEqual(database.prepare(`${seeded} ${query}`).all(), [], what);
    }
    const names = database.prepare('SELECT sign_in_name FROM local_accounts').all();
    const kept = new Set(names.map((row) => row['sign_in_name']));
    assert.deepEqual(
      acknowledged.filter((email) => !kept.has(email)),
      [],
    );
  } finally {
    database.close();
  }
}

function fail(): never {
  throw new Error('the disk is full');
}

const failures: Record<string, (mock: TestContext['mock'], store: Store) => void> = {
  'the partner relation': (mock, { partnerRelations }) =>
    mock.method(partnerRelations, 'keep', fail),
  'the acceptances': (mock, { termsAcceptances }) => mock.method(termsAcceptances, 'add', fail),
  'the session': (mock, { sessions }) => mock.method(sessions, 'add', fail),
  'the code': (mock, { codes }) => mock.method(codes, 'add', fail),
};
for (const [what, breakStore] of Object.entries(failures)) {
  test(`when ${what} cannot be kept, nobody is made by halves`, async (t) => {
    const emulator = startTestEmulator();
    breakStore(t.mock, emulator.store);
    const { status } = await signUp(emulator, emulator.browser());
    assert.equal(status, 500);
    const { users, partnerRelations, termsAcceptances } = emulator.store;
    const user = users.findBySignInName(nora);
    if (user === undefined) return;
    assert.equal(partnerRelations.of(user.oid).length, 1, 'no partner relation');
    assert.equal(termsAcceptances.of(user.oid).length, 2, 'no acceptances');
  });
}
