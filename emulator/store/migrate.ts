import type { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';
import { integerOf } from './read-row.ts';

/** Brings a database to today's tables, each step whole or not at all. */
export function migrate(database: DatabaseSync): void {
  const done = stepsDone(database);
  if (done > migrations.length) throw new NewerDatabaseError(done);
  for (const [index, step] of migrations.entries()) {
    if (index < done) continue;
    try {
      database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${String(index + 1)}; COMMIT;`);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** A database that a later version of the emulator has written. */
export class NewerDatabaseError extends Error {
  constructor(version: number) {
    super(`The database has version ${String(version)}, newer than this program knows.`);
  }
}

function stepsDone(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return row === undefined ? 0 : integerOf(row, 'user_version');
}
