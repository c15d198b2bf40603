import type { DatabaseSync } from 'node:sqlite';
import { textOf } from './read-row.ts';

/** Which entries of the tenant file the database has taken over. */
export interface SeededUsers {
  fingerprintOf(oid: string): string | undefined;
  remember(oid: string, fingerprint: string): void;
  clear(): void;
}

export function openSeededUsers(database: DatabaseSync): SeededUsers {
  const select = database.prepare('SELECT fingerprint FROM seeded_users WHERE oid = ?');
  const replace = database.prepare(
    'INSERT OR REPLACE INTO seeded_users (oid, fingerprint) VALUES (?, ?)',
  );
  const removeAll = database.prepare('DELETE FROM seeded_users');

  return {
    fingerprintOf: (oid) => {
      const row = select.get(oid);
      return row && textOf(row, 'fingerprint');
    },
    remember: (oid, fingerprint) => {
      replace.run(oid, fingerprint);
    },
    clear: () => {
      removeAll.run();
    },
  };
}
