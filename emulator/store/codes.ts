import type { DatabaseSync } from 'node:sqlite';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { codeGrantSchema, type CodeGrant } from './grant.ts';
import { integerOf, optionalIntegerOf, textOf } from './read-row.ts';

export interface IssuedCode {
  readonly grant: CodeGrant;
  /** The refresh tokens that descend from this code. */
  readonly familyId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | undefined;
}

export interface Codes {
  add(code: string, issued: Omit<IssuedCode, 'usedAt'>): void;
  find(code: string): IssuedCode | undefined;
  /** Whether this call is the first to use the code. */
  use(code: string, now: number): boolean;
  /** Codes of a person that nobody has used yet count as used. */
  useAllOf(oid: string, now: number): void;
  purge(now: number): void;
  clear(): void;
}

/** Used and expired codes are remembered for a day, so that a late second use is still noticed. */
const memorySeconds = 86_400;

export function openCodes(database: DatabaseSync): Codes {
  const insert = database.prepare(
    `INSERT INTO codes (code_hash, family_id, grant_json, issued_at, expires_at, purge_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare('SELECT * FROM codes WHERE code_hash = ?');
  const markUsed = database.prepare(
    'UPDATE codes SET used_at = ? WHERE code_hash = ? AND used_at IS NULL',
  );
  const markAllUsed = database.prepare(
    `UPDATE codes SET used_at = ?
     WHERE json_extract(grant_json, '$.oid') = ? AND used_at IS NULL`,
  );
  const removeForgotten = database.prepare('DELETE FROM codes WHERE purge_at <= ?');
  const removeAll = database.prepare('DELETE FROM codes');

  return {
    add: (code, { grant, familyId, issuedAt, expiresAt }) => {
      const json = JSON.stringify(grant);
      const purgeAt = expiresAt + memorySeconds;
      insert.run(hashOpaqueToken(code), familyId, json, issuedAt, expiresAt, purgeAt);
    },
    find: (code) => {
      const row = select.get(hashOpaqueToken(code));
      if (row === undefined) return undefined;
      return {
        grant: codeGrantSchema.parse(JSON.parse(textOf(row, 'grant_json'))),
        familyId: textOf(row, 'family_id'),
        issuedAt: integerOf(row, 'issued_at'),
        expiresAt: integerOf(row, 'expires_at'),
        usedAt: optionalIntegerOf(row, 'used_at'),
      };
    },
    use: (code, now) => markUsed.run(now, hashOpaqueToken(code)).changes === 1,
    useAllOf: (oid, now) => {
      markAllUsed.run(now, oid);
    },
    purge: (now) => {
      removeForgotten.run(now);
    },
    clear: () => {
      removeAll.run();
    },
  };
}
