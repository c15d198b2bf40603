import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/** Opens a database file, or one in memory. Only its owner can read it: it holds the signing key. */
export function openDatabase(location: string): DatabaseSync {
  const file = location === ':memory:' ? location : privateFile(location);
  // The wait counts from the first statement on: of two that open a new file at once, one has to.
  const database = new DatabaseSync(file, { timeout: 5000 });
  // FULL: a sign-up that was acknowledged survives a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  migrate(database);
  return database;
}

function privateFile(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return file;
}
