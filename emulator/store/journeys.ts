import type { DatabaseSync } from 'node:sqlite';
import { journeySchema, type Journey } from '../journeys/journey.ts';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { textOf } from './read-row.ts';

/** Requests that wait for a person, each bound to the browser that brought it. */
export interface Journeys {
  add(id: string, browserId: string, journey: Journey, expiresAt: number): void;
  find(id: string, browserId: string, now: number): Journey | undefined;
  update(id: string, journey: Journey): void;
  purge(now: number): void;
  clear(): void;
}

export function openJourneys(database: DatabaseSync): Journeys {
  const insert = database.prepare(
    'INSERT INTO journeys (id_hash, browser_hash, state, expires_at) VALUES (?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT state FROM journeys WHERE id_hash = ? AND browser_hash = ? AND expires_at > ?',
  );
  const replace = database.prepare('UPDATE journeys SET state = ? WHERE id_hash = ?');
  const removeExpired = database.prepare('DELETE FROM journeys WHERE expires_at <= ?');
  const removeAll = database.prepare('DELETE FROM journeys');

  return {
    add: (id, browserId, journey, expiresAt) => {
      insert.run(
        hashOpaqueToken(id),
        hashOpaqueToken(browserId),
        JSON.stringify(journey),
        expiresAt,
      );
    },
    find: (id, browserId, now) => {
      const row = select.get(hashOpaqueToken(id), hashOpaqueToken(browserId), now);
      return row && journeySchema.parse(JSON.parse(textOf(row, 'state')));
    },
    update: (id, journey) => {
      replace.run(JSON.stringify(journey), hashOpaqueToken(id));
    },
    purge: (now) => {
      removeExpired.run(now);
    },
    clear: () => {
      removeAll.run();
    },
  };
}
