import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { openStore, purgeExpired, type Store } from './store.ts';

const hash = hashOpaqueToken('session');

function signedIn(): Store {
  const store = openStore(':memory:');
  store.sessions.add('session', { oid: 'oid-1', authTime: 0 }, 100);
  store.sessions.add('another', { oid: 'oid-2', authTime: 0 }, 200);
  for (const clientId of ['b', 'a', 'b']) store.sessionApplications.remember(hash, clientId);
  store.sessionApplications.remember(hashOpaqueToken('another'), 'b');
  return store;
}

test('a session remembers each application once, in the order of the sign-ins', () => {
  assert.deepEqual(signedIn().sessionApplications.of(hash), ['b', 'a']);
});

test('a session that has ended remembers none', () => {
  const store = signedIn();
  store.sessions.end('session');
  store.sessionApplications.remember(hash, 'a');
  assert.deepEqual(store.sessionApplications.of(hash), []);
});

const endings: Record<string, (store: Store) => void> = {
  'ends by its id': ({ sessions }) => {
    sessions.end('session');
  },
  'ends by its hash': ({ sessions }) => {
    sessions.endByHash(hash);
  },
  'ends with all of the person': ({ sessions }) => {
    sessions.endAllOf('oid-1');
  },
  'has expired': (store) => {
    purgeExpired(store, 100);
  },
};

for (const [how, end] of Object.entries(endings)) {
  test(`the applications of a session that ${how} are forgotten, others stay`, () => {
    const store = signedIn();
    end(store);
    // Under the same hash again nothing of the earlier one is left.
    store.sessions.add('session', { oid: 'oid-1', authTime: 0 }, 300);
    assert.deepEqual(store.sessionApplications.of(hash), []);
    assert.deepEqual(store.sessionApplications.of(hashOpaqueToken('another')), ['b']);
  });
}

test('a reset forgets the applications of all sessions', () => {
  const store = signedIn();
  store.sessions.clear();
  store.sessions.add('another', { oid: 'oid-2', authTime: 0 }, 300);
  assert.deepEqual(store.sessionApplications.of(hashOpaqueToken('another')), []);
});
