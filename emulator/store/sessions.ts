import type { DatabaseSync } from 'node:sqlite';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { integerOf, textOf } from './read-row.ts';

export interface Session {
  readonly oid: string;
  /** When the password was last asked for; becomes `auth_time`. */
  readonly authTime: number;
}

export interface Sessions {
  add(id: string, session: Session, expiresAt: number): void;
  find(id: string, now: number): Session | undefined;
  findByHash(idHash: string, now: number): Session | undefined;
  endByHash(idHash: string): void;
  /** The session ends after a time without use, as B2C's rolling expiry (article "Session behavior"). */
  prolong(id: string, expiresAt: number): void;
  end(id: string): void;
  endAllOf(oid: string): void;
  purge(now: number): void;
  clear(): void;
}

export function openSessions(database: DatabaseSync): Sessions {
  const insert = database.prepare(
    'INSERT INTO sessions (id_hash, oid, auth_time, expires_at) VALUES (?, ?, ?, ?)',
  );
  const select = database.prepare('SELECT * FROM sessions WHERE id_hash = ? AND expires_at > ?');
  const extend = database.prepare('UPDATE sessions SET expires_at = ? WHERE id_hash = ?');
  const remove = database.prepare('DELETE FROM sessions WHERE id_hash = ?');
  const removeAllOf = database.prepare('DELETE FROM sessions WHERE oid = ?');
  const removeExpired = database.prepare('DELETE FROM sessions WHERE expires_at <= ?');
  const removeAll = database.prepare('DELETE FROM sessions');

  const findByHash = (idHash: string, now: number): Session | undefined => {
    const row = select.get(idHash, now);
    if (row === undefined) return undefined;
    return { oid: textOf(row, 'oid'), authTime: integerOf(row, 'auth_time') };
  };

  return {
    add: (id, { oid, authTime }, expiresAt) => {
      insert.run(hashOpaqueToken(id), oid, authTime, expiresAt);
    },
    find: (id, now) => findByHash(hashOpaqueToken(id), now),
    findByHash,
    endByHash: (idHash) => {
      remove.run(idHash);
    },
    prolong: (id, expiresAt) => {
      extend.run(expiresAt, hashOpaqueToken(id));
    },
    end: (id) => {
      remove.run(hashOpaqueToken(id));
    },
    endAllOf: (oid) => {
      removeAllOf.run(oid);
    },
    purge: (now) => {
      removeExpired.run(now);
    },
    clear: () => {
      removeAll.run();
    },
  };
}
