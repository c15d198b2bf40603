import type { DatabaseSync } from 'node:sqlite';
import { journeySchema, type Journey } from '../journeys/journey.ts';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { textOf, type Row } from './read-row.ts';

/** Requests that wait for a person, each bound to the browser that brought it. */
export interface Journeys {
  add(id: string, browserId: string, journey: Journey, expiresAt: number): void;
  find(id: string, browserId: string, now: number): Journey | undefined;
  exists(id: string): boolean;
  /** As it is now, for a journey that was found before something slow. */
  current(id: string): Journey | undefined;
  /** Reads and writes in one go: what another tab has changed meanwhile stays. */
  change(id: string, step: (journey: Journey) => Journey): void;
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
  const selectAny = database.prepare('SELECT state FROM journeys WHERE id_hash = ?');
  const replace = database.prepare('UPDATE journeys SET state = ? WHERE id_hash = ?');
  const removeExpired = database.prepare('DELETE FROM journeys WHERE expires_at <= ?');
  const removeAll = database.prepare('DELETE FROM journeys');
  const current = (id: string): Journey | undefined => {
    const row = selectAny.get(hashOpaqueToken(id));
    return row && journeyFrom(row);
  };

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
      return row && journeyFrom(row);
    },
    exists: (id) => selectAny.get(hashOpaqueToken(id)) !== undefined,
    current,
    change: (id, step) => {
      const journey = current(id);
      if (journey !== undefined) replace.run(JSON.stringify(step(journey)), hashOpaqueToken(id));
    },
    purge: (now) => {
      removeExpired.run(now);
    },
    clear: () => {
      removeAll.run();
    },
  };
}

/** A journey that an earlier version of the emulator began counts as lost. */
const journeyFrom = (row: Row): Journey | undefined =>
  journeySchema.safeParse(JSON.parse(textOf(row, 'state'))).data;
