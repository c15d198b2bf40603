/**
 * Steps from an empty database to today's, in order; `PRAGMA user_version` counts those done. A step
 * that has been published is never edited: databases out there have taken it already.
 */
export const migrations: readonly string[] = [
  `
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
  `,
  // People who sign in with an identity provider have no password and no sign-in name.
  `
  CREATE TABLE people (
    oid TEXT PRIMARY KEY, given_name TEXT NOT NULL, surname TEXT NOT NULL,
    correspondence_mail TEXT NOT NULL, roles TEXT NOT NULL
  ) STRICT;
  CREATE TABLE local_accounts (
    oid TEXT PRIMARY KEY REFERENCES people (oid) ON DELETE CASCADE,
    sign_in_name TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE federated_accounts (
    oid TEXT PRIMARY KEY REFERENCES people (oid) ON DELETE CASCADE,
    identity_provider TEXT NOT NULL, subject TEXT NOT NULL, mail TEXT NOT NULL,
    UNIQUE (identity_provider, subject)
  ) STRICT;
  INSERT INTO people SELECT oid, given_name, surname, correspondence_mail, roles FROM users;
  INSERT INTO local_accounts SELECT oid, sign_in_name, password_hash FROM users;
  DROP TABLE users;
  DROP TABLE seeded_users;
  CREATE TABLE seeded_users (oid TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT;
  CREATE TABLE partner_relations (
    oid TEXT NOT NULL REFERENCES people (oid) ON DELETE CASCADE, partner TEXT NOT NULL,
    since INTEGER NOT NULL, last_seen_at INTEGER NOT NULL, PRIMARY KEY (oid, partner)
  ) STRICT;
  CREATE TABLE terms_acceptances (
    id INTEGER PRIMARY KEY, oid TEXT NOT NULL REFERENCES people (oid) ON DELETE CASCADE,
    terms_code TEXT NOT NULL, version TEXT NOT NULL, language TEXT NOT NULL, partner TEXT,
    accepted_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX terms_acceptances_by_person ON terms_acceptances (oid);
  CREATE TABLE mail_verifications (
    journey_hash TEXT NOT NULL, purpose TEXT NOT NULL, mail TEXT NOT NULL,
    mail_key TEXT NOT NULL, code_hash TEXT NOT NULL,
    tries INTEGER NOT NULL, expires_at INTEGER NOT NULL, verified_at INTEGER,
    purge_at INTEGER NOT NULL, PRIMARY KEY (journey_hash, purpose)
  ) STRICT;
  CREATE TABLE mails (
    id INTEGER PRIMARY KEY, recipient TEXT NOT NULL, language TEXT NOT NULL, subject TEXT NOT NULL,
    body TEXT NOT NULL, code TEXT NOT NULL, sent_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX mails_by_recipient ON mails (recipient, id);
  `,
  // Keys take turns: one is announced, one signs, others are published while their tokens live.
  `
  ALTER TABLE signing_keys ADD COLUMN phase TEXT NOT NULL DEFAULT 'active'
    CHECK (phase IN ('next', 'active', 'retired'));
  ALTER TABLE signing_keys ADD COLUMN published_until INTEGER;
  `,
  // Which applications have to hear of a sign-out.
  `
  CREATE TABLE session_applications (
    id INTEGER PRIMARY KEY,
    session_hash TEXT NOT NULL REFERENCES sessions (id_hash) ON DELETE CASCADE,
    client_id TEXT NOT NULL, UNIQUE (session_hash, client_id)
  ) STRICT;
  `,
  // A name for a token that is not made of the two names.
  'ALTER TABLE people ADD COLUMN display_name TEXT',
];
