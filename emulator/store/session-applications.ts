import type { DatabaseSync } from 'node:sqlite';
import { textOf } from './read-row.ts';

/** Which applications a session has signed in to; they end with the session. */
export interface SessionApplications {
  /** Does nothing once the session has ended. */
  remember(sessionHash: string, clientId: string): void;
  /** Client ids, the first sign-in first. */
  of(sessionHash: string): string[];
}

export function openSessionApplications(database: DatabaseSync): SessionApplications {
  const insert = database.prepare(
    `INSERT INTO session_applications (session_hash, client_id)
     SELECT id_hash, ? FROM sessions WHERE id_hash = ?
     ON CONFLICT (session_hash, client_id) DO NOTHING`,
  );
  const select = database.prepare(
    'SELECT client_id FROM session_applications WHERE session_hash = ? ORDER BY id',
  );

  return {
    remember: (sessionHash, clientId) => {
      insert.run(clientId, sessionHash);
    },
    of: (sessionHash) => select.all(sessionHash).map((row) => textOf(row, 'client_id')),
  };
}
