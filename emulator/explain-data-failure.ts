import { NewerDatabaseError } from './store/migrate.ts';

/** What a person can do when the database can not be used, instead of a stack. */
export function explainDataFailure(error: unknown, file: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The local B2C cannot use its data in ${file}: ${reason.replace(/\.$/, '')}. Choose another folder with B2C_DATA.`;
}

/** The file system and SQLite name their refusals; anything else is a fault of the emulator. */
export const isDataFailure = (error: unknown): boolean =>
  error instanceof NewerDatabaseError ||
  (error instanceof Error && 'code' in error && typeof error.code === 'string');
