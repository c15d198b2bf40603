import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const schema = `
  CREATE TABLE IF NOT EXISTS users (
    oid TEXT PRIMARY KEY, sign_in_name TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL,
    given_name TEXT NOT NULL, surname TEXT NOT NULL, correspondence_mail TEXT NOT NULL,
    roles TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS seeded_users (fingerprint TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    id_hash TEXT PRIMARY KEY, oid TEXT NOT NULL, auth_time INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS journeys (
    id_hash TEXT PRIMARY KEY, browser_hash TEXT NOT NULL, state TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS codes (
    code_hash TEXT PRIMARY KEY, family_id TEXT NOT NULL, grant_json TEXT NOT NULL,
    issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER,
    purge_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS refresh_tokens (
    token_hash TEXT PRIMARY KEY, family_id TEXT NOT NULL, grant_json TEXT NOT NULL,
    issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, window_ends_at INTEGER NOT NULL,
    used_at INTEGER, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS refresh_tokens_by_family ON refresh_tokens (family_id);
  CREATE TABLE IF NOT EXISTS signing_keys (
    kid TEXT PRIMARY KEY, private_pem TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;
`;

/** Opens a database file, or one in memory. Only its owner can read it: it holds the signing key. */
export function openDatabase(location: string): DatabaseSync {
  const database = new DatabaseSync(location === ':memory:' ? location : privateFile(location));
  // FULL: a sign-in that was acknowledged survives a power cut.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;',
  );
  database.exec(schema);
  return database;
}

function privateFile(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return file;
}
