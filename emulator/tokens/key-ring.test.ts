import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../store/store.ts';
import { KeyRing } from './key-ring.ts';

const tokenLifetimeSeconds = 3600;
const open = (store = openStore(':memory:'), now = 1000) =>
  KeyRing.open(store, { now, tokenLifetimeSeconds });
const kidsOf = (keys: readonly { kid?: string }[]) => keys.map(({ kid }) => kid);

test('a new tenant has a key that signs and one that is announced', async () => {
  const ring = await open();
  const published = kidsOf(ring.published(1000));
  assert.equal(new Set(published).size, 2);
  assert.equal(published[0], ring.active.kid);
});

test('the announced key takes over; the old one stays while its tokens may live', async () => {
  const ring = await open();
  const [first, announced] = kidsOf(ring.published(1000));
  await ring.rotate(5000);
  assert.equal(ring.active.kid, announced);
  assert.ok(kidsOf(ring.published(5000)).includes(first));
  assert.equal(ring.published(5000).length, 3);
  assert.ok(kidsOf(ring.published(5000 + tokenLifetimeSeconds)).includes(first));
  assert.ok(!kidsOf(ring.published(5000 + tokenLifetimeSeconds + 300)).includes(first));
});

test('all of it survives a restart', async () => {
  const store = openStore(':memory:');
  const ring = await open(store);
  await ring.rotate(5000);
  const again = await open(store, 6000);
  assert.equal(again.active.kid, ring.active.kid);
  assert.deepEqual(kidsOf(again.published(6000)), kidsOf(ring.published(6000)));
});

test('a database with the one key of an earlier version keeps it and announces a second', async () => {
  const store = openStore(':memory:');
  const made = await open();
  const privatePem = made.active.privateKey.export({ type: 'pkcs8', format: 'pem' });
  store.signingKeys.add({ phase: 'active', kid: 'old', privatePem }, 1);
  const ring = await open(store);
  assert.equal(ring.active.kid, 'old');
  assert.equal(ring.published(1000).length, 2);
});

test('rotations at the same time take turns', async () => {
  const ring = await open();
  await Promise.all([ring.rotate(5000), ring.rotate(5000), ring.rotate(5000)]);
  const published = kidsOf(ring.published(5000));
  assert.equal(published.length, 5);
  assert.equal(new Set(published).size, 5);
});

test('keys that signed long ago are forgotten', async () => {
  const store = openStore(':memory:');
  const ring = await open(store);
  await ring.rotate(5000);
  await ring.rotate(5000 + 100 * 86_400);
  assert.equal(ring.everUsed().length, 2);
  assert.equal(store.signingKeys.all().length, 3);
});

test('two processes that open the same empty data agree on the keys', async () => {
  const store = openStore(':memory:');
  const [one, other] = await Promise.all([open(store), open(store)]);
  assert.equal(one.active.kid, other.active.kid);
  assert.deepEqual(kidsOf(one.published(1000)), kidsOf(other.published(1000)));
  await one.rotate(2000);
  await other.rotate(3000);
  const again = await open(store, 4000);
  assert.equal(again.active.kid, other.active.kid);
  assert.ok(kidsOf(again.published(4000)).includes(one.active.kid));
});

test('a clock that was moved takes no key from tokens that live in real time', async () => {
  const day = 86_400;
  const realNow = 1000 * day;
  const behind = await open(undefined, realNow);
  const signing = behind.active.kid;
  await behind.rotate(realNow - day, realNow);
  assert.ok(kidsOf(behind.published(realNow)).includes(signing));

  const ahead = await open(undefined, realNow);
  const first = ahead.active.kid;
  await ahead.rotate(realNow, realNow);
  await ahead.rotate(realNow + 100 * day, realNow);
  assert.ok(kidsOf(ahead.published(realNow)).includes(first));
});
