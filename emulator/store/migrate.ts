import type { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';
import { integerOf } from './read-row.ts';

/** Brings a database to today's tables, all steps or none; of two programs at once, one waits. */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const done = stepsDone(database);
    if (done > migrations.length) throw new NewerDatabaseError(done);
    for (const step of migrations.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${String(migrations.length)}; COMMIT`);
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
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
