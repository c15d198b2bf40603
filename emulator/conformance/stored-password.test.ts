import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { defaultPasswordCost, hashPassword, isPasswordOf } from '../secrets/password-hash.ts';
import { openStore } from '../store/store.ts';
import { nora, signUp } from '../testing/sign-up-steps.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

/**
 * OP-26 asks for 50 ms a guess. The parameters decide, and are the same everywhere; the time is the
 * cross-check that they are used, with room for a computer twice as fast as the one of 2026.
 */
const leastMilliseconds = 40;

test('a guess is slow: the median of five takes its time', async () => {
  const durations: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const start = performance.now();
    await hashPassword('Gletscher-4815', defaultPasswordCost);
    durations.push(performance.now() - start);
  }
  const median = durations.sort((a, b) => a - b)[2] ?? 0;
  assert.ok(median >= leastMilliseconds, `${median.toFixed(0)} ms`);
});

test('a row holds scrypt, its parameters, a salt of 16 bytes and a hash of 32', async (t) => {
  const databaseFile = join(temporaryFolder(t), 'b2c.sqlite');
  const store = openStore(databaseFile);
  store.users.add({
    kind: 'local',
    oid: randomUUID(),
    signInName: nora,
    passwordHash: await hashPassword('Gletscher-4815', defaultPasswordCost),
    givenName: 'Nora',
    surname: 'Meier',
    correspondenceMail: nora,
    roles: [],
  });
  store.close();
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  const row = database.prepare('SELECT password_hash FROM local_accounts').get();
  database.close();
  const stored = String(row?.['password_hash']);
  const [scheme, blocks, blockSize, salt = '', hash = ''] = stored.split('$');
  assert.deepEqual([scheme, blocks, blockSize], ['scrypt', '32768', '8']);
  assert.equal(Buffer.from(salt, 'base64').length, 16);
  assert.equal(Buffer.from(hash, 'base64').length, 32);
  assert.equal(await isPasswordOf(stored, 'Gletscher-4815'), true);
});

test('two people with the same password have different hashes', async () => {
  const emulator = startTestEmulator();
  const emails = [nora, 'otto.keller@example.com'];
  for (const email of emails) await signUp(emulator, emulator.browser(), { email });
  const hashes = emails.map((email) => emulator.store.users.findBySignInName(email)?.passwordHash);
  assert.equal(new Set(hashes).size, 2);
});

test('an account that was made with another cost still signs in', async () => {
  const stored = await hashPassword('Gletscher-4815', { blocks: 2 ** 5 });
  assert.match(stored, /^scrypt\$32\$8\$/);
  assert.equal(await isPasswordOf(stored, 'Gletscher-4815'), true);
});
