import type { DatabaseSync } from 'node:sqlite';
import { textOf } from './read-row.ts';

/** Which users of a tenant file the database has taken over. */
export interface SeededUsers {
  fingerprint(): string | undefined;
  remember(fingerprint: string): void;
}

export function openSeededUsers(database: DatabaseSync): SeededUsers {
  const select = database.prepare('SELECT fingerprint FROM seeded_users');
  const insert = database.prepare('INSERT INTO seeded_users (fingerprint) VALUES (?)');
  const removeAll = database.prepare('DELETE FROM seeded_users');

  return {
    fingerprint: () => {
      const row = select.get();
      return row && textOf(row, 'fingerprint');
    },
    remember: (fingerprint) => {
      removeAll.run();
      insert.run(fingerprint);
    },
  };
}
