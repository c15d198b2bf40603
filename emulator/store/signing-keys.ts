import type { DatabaseSync } from 'node:sqlite';
import { optionalIntegerOf, textOf, type Row } from './read-row.ts';

/** `next` is announced but signs nothing yet; `retired` signs no more, its tokens still verify. */
export type KeyPhase =
  | { readonly phase: 'next' }
  | { readonly phase: 'active' }
  | { readonly phase: 'retired'; readonly publishedUntil: number };

export type StoredSigningKey = KeyPhase & { readonly kid: string; readonly privatePem: string };

export interface StoredSigningKeys {
  add(key: StoredSigningKey, now: number): void;
  /** The newest first. */
  all(): StoredSigningKey[];
  activate(kid: string): void;
  retire(kid: string, publishedUntil: number): void;
  /** Forgets retired keys that left the published set before this time. */
  purge(publishedBefore: number): void;
}

export function openSigningKeys(database: DatabaseSync): StoredSigningKeys {
  const insert = database.prepare(
    `INSERT INTO signing_keys (kid, private_pem, created_at, phase, published_until)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const select = database.prepare(
    'SELECT * FROM signing_keys ORDER BY created_at DESC, rowid DESC',
  );
  const setActive = database.prepare("UPDATE signing_keys SET phase = 'active' WHERE kid = ?");
  const setRetired = database.prepare(
    "UPDATE signing_keys SET phase = 'retired', published_until = ? WHERE kid = ?",
  );
  const removeForgotten = database.prepare(
    "DELETE FROM signing_keys WHERE phase = 'retired' AND published_until < ?",
  );

  return {
    add: (key, now) => {
      const publishedUntil = key.phase === 'retired' ? key.publishedUntil : null;
      insert.run(key.kid, key.privatePem, now, key.phase, publishedUntil);
    },
    all: () => select.all().map(keyFrom),
    activate: (kid) => {
      setActive.run(kid);
    },
    retire: (kid, publishedUntil) => {
      setRetired.run(publishedUntil, kid);
    },
    purge: (publishedBefore) => {
      removeForgotten.run(publishedBefore);
    },
  };
}

const keyFrom = (row: Row): StoredSigningKey => ({
  kid: textOf(row, 'kid'),
  privatePem: textOf(row, 'private_pem'),
  ...phaseFrom(row),
});

function phaseFrom(row: Row): KeyPhase {
  const phase = textOf(row, 'phase');
  if (phase === 'next' || phase === 'active') return { phase };
  return { phase: 'retired', publishedUntil: optionalIntegerOf(row, 'published_until') ?? 0 };
}
