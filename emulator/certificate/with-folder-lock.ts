import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const waitMs = 20_000;

/**
 * Lets one process at a time work in the folder. The lock is a write transaction on an empty database:
 * unlike a lock file it ends with its process, however that ends.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  using database = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: waitMs });
  database.exec('BEGIN EXCLUSIVE');
  return await work();
}
