import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { migrate, NewerDatabaseError } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openUsers } from './users.ts';

test('an empty database gets all tables, and a second time changes nothing', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  migrate(database);
  assert.equal(openUsers(database).isEmpty(), true);
});

test('users of the first version keep their names and passwords', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(migrations[0] ?? '');
  database.exec(
    `INSERT INTO users VALUES ('oid-1', 'anna@example.com', 'hash', 'Anna', 'Meier', 'a@x.ch', '["r"]')`,
  );
  migrate(database);
  assert.deepEqual(openUsers(database).findBySignInName('Anna@Example.com'), {
    kind: 'local',
    oid: 'oid-1',
    signInName: 'anna@example.com',
    passwordHash: 'hash',
    givenName: 'Anna',
    surname: 'Meier',
    correspondenceMail: 'a@x.ch',
    roles: ['r'],
  });
});

test('a step that fails leaves the database as it was', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE people (oid TEXT)');
  assert.throws(() => {
    migrate(database);
  }, /people/);
  database.exec('DROP TABLE people');
  migrate(database);
  assert.equal(openUsers(database).isEmpty(), true);
});

test('a database of a later version is not touched', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA user_version = 99');
  assert.throws(() => {
    migrate(database);
  }, NewerDatabaseError);
});
