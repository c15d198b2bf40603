import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/** Opens a database file, or one in memory. Only its owner can read it: it holds the signing key. */
export function openDatabase(location: string): DatabaseSync {
  const database = new DatabaseSync(location === ':memory:' ? location : privateFile(location));
  // FULL: a sign-up that was acknowledged survives a power cut.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000; PRAGMA foreign_keys = ON;',
  );
  migrate(database);
  return database;
}

function privateFile(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return file;
}
