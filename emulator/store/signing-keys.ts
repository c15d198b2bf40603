import type { DatabaseSync } from 'node:sqlite';
import { textOf } from './read-row.ts';

export interface StoredSigningKey {
  readonly kid: string;
  readonly privatePem: string;
}

export interface StoredSigningKeys {
  add(key: StoredSigningKey, now: number): void;
  /** The newest first. */
  all(): StoredSigningKey[];
}

export function openSigningKeys(database: DatabaseSync): StoredSigningKeys {
  const insert = database.prepare(
    'INSERT INTO signing_keys (kid, private_pem, created_at) VALUES (?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT kid, private_pem FROM signing_keys ORDER BY created_at DESC',
  );

  return {
    add: ({ kid, privatePem }, now) => {
      insert.run(kid, privatePem, now);
    },
    all: () =>
      select.all().map((row) => ({
        kid: textOf(row, 'kid'),
        privatePem: textOf(row, 'private_pem'),
      })),
  };
}
