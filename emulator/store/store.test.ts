import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, purgeExpired } from './store.ts';

const corinne = {
  kind: 'local',
  oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  signInName: 'Corinne.Eiger@example.com',
  passwordHash: 'x',
  givenName: 'Corinne',
  surname: 'Eiger',
  correspondenceMail: 'corinne@example.org',
  roles: ['ds_pp'],
} as const;

test('users survive a restart, in a file that only its owner can read', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'b2c-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'data', 'b2c.sqlite');
  const first = openStore(file);
  first.users.add(corinne);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(join(folder, 'data')).mode & 0o777, 0o700);
  first.close();

  const second = openStore(file);
  assert.equal(second.users.findBySignInName(' corinne.eiger@EXAMPLE.com')?.oid, corinne.oid);
  second.close();
});

test('one address is one account', () => {
  const { users } = openStore(':memory:');
  users.add(corinne);
  assert.throws(() => {
    users.add({ ...corinne, oid: 'another', signInName: 'CORINNE.eiger@example.com' });
  }, /UNIQUE/);
});

test('SQL in a name is a name', () => {
  const { users } = openStore(':memory:');
  users.add(corinne);
  assert.equal(users.findBySignInName("' OR 1=1 --"), undefined);
});

test('a failed step undoes the ones before it', () => {
  const store = openStore(':memory:');
  assert.throws(() => {
    store.atomically(() => {
      store.users.add(corinne);
      store.users.add(corinne);
    });
  });
  assert.equal(store.users.isEmpty(), true);
});

test('what has expired is forgotten', () => {
  const store = openStore(':memory:');
  store.sessions.add('session', { oid: corinne.oid, authTime: 0 }, 100);
  assert.ok(store.sessions.find('session', 99));
  assert.equal(store.sessions.find('session', 100), undefined);
  purgeExpired(store, 100);
  assert.equal(store.sessions.find('session', 99), undefined);
});
