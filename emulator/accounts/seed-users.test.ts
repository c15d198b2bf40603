import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPasswordOf } from '../secrets/password-hash.ts';
import { openStore } from '../store/store.ts';
import { localTenant } from '../testing/refusal.ts';
import type { SeedUser } from '../tenant/tenant-schema.ts';
import { identitySubject } from './identity-subject.ts';
import { seedUsers } from './seed-users.ts';

const settings = { cost: { blocks: 2 ** 4 }, now: 0 };
const [corinne, luca] = localTenant.users;
assert.ok(corinne && luca);

const grantOf = ({ oid }: SeedUser) => ({
  grant: { clientId: 'c', policy: 'p', oid, authTime: 0, scopes: [] },
  familyId: oid,
  issuedAt: 0,
  expiresAt: 100,
  windowEndsAt: 100,
});

/** A database that the local tenant was seeded into, where both users are signed in. */
async function seeded() {
  const store = openStore(':memory:');
  await seedUsers(store, localTenant.users, settings);
  for (const user of [corinne, luca]) {
    assert.ok(user);
    store.sessions.add(user.oid, { oid: user.oid, authTime: 0 }, 100);
    store.refreshTokens.add(user.oid, grantOf(user));
  }
  const isSignedIn = ({ oid }: SeedUser): [boolean, boolean] => [
    store.sessions.find(oid, 1) !== undefined,
    store.refreshTokens.find(oid)?.revokedAt === undefined,
  ];
  return { store, isSignedIn };
}

test('the same users again change nothing, not even the hashes', async () => {
  const { store, isSignedIn } = await seeded();
  const before = store.users.findByOid(corinne.oid);
  await seedUsers(store, localTenant.users, settings);
  assert.deepEqual(store.users.findByOid(corinne.oid), before);
  assert.deepEqual(isSignedIn(corinne), [true, true]);
});

test('a changed user has the new values and is signed out, the others stay', async () => {
  const { store, isSignedIn } = await seeded();
  const before = store.users.findByOid(luca.oid);
  const changed = { ...corinne, givenName: 'Cora', password: 'Another-2026-pw' };
  await seedUsers(store, [changed, luca], settings);
  const user = store.users.findByOid(corinne.oid);
  assert.equal(user?.givenName, 'Cora');
  assert.ok(user.kind === 'local');
  assert.equal(await isPasswordOf(user.passwordHash, 'Another-2026-pw'), true);
  assert.deepEqual(isSignedIn(corinne), [false, false]);
  assert.deepEqual(store.users.findByOid(luca.oid), before);
  assert.deepEqual(isSignedIn(luca), [true, true]);
});

test('a password alone is a change too', async () => {
  const { store, isSignedIn } = await seeded();
  await seedUsers(store, [{ ...corinne, password: 'Another-2026-pw' }, luca], settings);
  assert.deepEqual(isSignedIn(corinne), [false, false]);
});

test('a user who is new in the file is added, one who left it stays', async () => {
  const { store, isSignedIn } = await seeded();
  const added = { ...luca, oid: 'c0000000-0000-4000-8000-000000000000', signInName: 'n@x.ch' };
  await seedUsers(store, [corinne, added], settings);
  assert.ok(store.users.findBySignInName('n@x.ch'));
  assert.ok(store.users.findByOid(luca.oid));
  assert.deepEqual(isSignedIn(luca), [true, true]);
});

test("two users who exchange their addresses get in nobody's way", async () => {
  const { store } = await seeded();
  const exchanged = [
    { ...corinne, signInName: luca.signInName },
    { ...luca, signInName: corinne.signInName },
  ];
  await seedUsers(store, exchanged, settings);
  assert.equal(store.users.findBySignInName(luca.signInName)?.oid, corinne.oid);
  assert.equal(store.users.findBySignInName(corinne.signInName)?.oid, luca.oid);
});

test('an account whose address the file gives to somebody else makes room', async () => {
  const { store, isSignedIn } = await seeded();
  const successor = { ...corinne, oid: 'c0000000-0000-4000-8000-000000000000' };
  await seedUsers(store, [successor, luca], settings);
  assert.equal(store.users.findBySignInName(corinne.signInName)?.oid, successor.oid);
  assert.deepEqual(isSignedIn(corinne), [false, false]);
});

test('a database without users is filled again', async () => {
  const { store } = await seeded();
  store.users.clear();
  await seedUsers(store, localTenant.users, settings);
  assert.ok(store.users.findByOid(corinne.oid));
});

test('somebody who signs in with an identity provider is brought in too', async () => {
  const store = openStore(':memory:');
  const [greta] = localTenant.federatedUsers;
  assert.ok(greta);
  await seedUsers(store, [...localTenant.users, greta], settings);
  const subject = identitySubject('google', 'Greta.Google@example.com');
  const user = store.users.findByIdentity('google', subject);
  assert.equal(user?.oid, greta.oid);
  await seedUsers(store, [{ ...greta, givenName: 'Gretel' }], settings);
  assert.equal(store.users.findByOid(greta.oid)?.givenName, 'Gretel');
});

test('who has set a new password keeps it when somebody else is edited in the file', async () => {
  const { store, isSignedIn } = await seeded();
  store.users.changePassword(corinne.oid, 'a hash of another password');
  store.partnerRelations.keep(corinne.oid, 'demo', 1);
  await seedUsers(store, [corinne, { ...luca, givenName: 'Luc' }], settings);
  const user = store.users.findByOid(corinne.oid);
  assert.ok(user?.kind === 'local');
  assert.equal(user.passwordHash, 'a hash of another password');
  assert.deepEqual(isSignedIn(corinne), [true, true]);
  assert.equal(store.users.findByOid(luca.oid)?.givenName, 'Luc');
});

test('an edited person keeps what was recorded', async () => {
  const { store } = await seeded();
  store.partnerRelations.keep(corinne.oid, 'demo', 1);
  await seedUsers(store, [{ ...corinne, givenName: 'Cora' }, luca], settings);
  assert.equal(store.partnerRelations.of(corinne.oid).length, 1);
});
