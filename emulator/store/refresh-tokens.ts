import type { DatabaseSync } from 'node:sqlite';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { grantSchema, type Grant } from './grant.ts';
import { integerOf, optionalIntegerOf, textOf } from './read-row.ts';

export interface RefreshToken {
  readonly grant: Grant;
  readonly familyId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The end of the sliding window; renewing never moves it. */
  readonly windowEndsAt: number;
  readonly usedAt: number | undefined;
  readonly revokedAt: number | undefined;
}

export interface RefreshTokens {
  add(token: string, issued: Omit<RefreshToken, 'usedAt' | 'revokedAt'>): void;
  find(token: string): RefreshToken | undefined;
  /** Whether this call is the first to use the token. */
  use(token: string, now: number): boolean;
  revokeFamily(familyId: string, now: number): void;
  revokeAllOf(oid: string, now: number): void;
  purge(now: number): void;
  clear(): void;
}

export function openRefreshTokens(database: DatabaseSync): RefreshTokens {
  const insert = database.prepare(
    `INSERT INTO refresh_tokens
       (token_hash, family_id, grant_json, issued_at, expires_at, window_ends_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare('SELECT * FROM refresh_tokens WHERE token_hash = ?');
  const markUsed = database.prepare(
    'UPDATE refresh_tokens SET used_at = ? WHERE token_hash = ? AND used_at IS NULL',
  );
  const revoke = database.prepare(
    'UPDATE refresh_tokens SET revoked_at = ? WHERE family_id = ? AND revoked_at IS NULL',
  );
  const revokeOf = database.prepare(
    `UPDATE refresh_tokens SET revoked_at = ?
     WHERE json_extract(grant_json, '$.oid') = ? AND revoked_at IS NULL`,
  );
  // Kept until the window ends: an old token that comes back must still be recognised.
  const removeOutlived = database.prepare('DELETE FROM refresh_tokens WHERE window_ends_at <= ?');
  const removeAll = database.prepare('DELETE FROM refresh_tokens');

  return {
    add: (token, { grant, familyId, issuedAt, expiresAt, windowEndsAt }) => {
      const json = JSON.stringify(grant);
      insert.run(hashOpaqueToken(token), familyId, json, issuedAt, expiresAt, windowEndsAt);
    },
    find: (token) => {
      const row = select.get(hashOpaqueToken(token));
      if (row === undefined) return undefined;
      return {
        grant: grantSchema.parse(JSON.parse(textOf(row, 'grant_json'))),
        familyId: textOf(row, 'family_id'),
        issuedAt: integerOf(row, 'issued_at'),
        expiresAt: integerOf(row, 'expires_at'),
        windowEndsAt: integerOf(row, 'window_ends_at'),
        usedAt: optionalIntegerOf(row, 'used_at'),
        revokedAt: optionalIntegerOf(row, 'revoked_at'),
      };
    },
    use: (token, now) => markUsed.run(now, hashOpaqueToken(token)).changes === 1,
    revokeFamily: (familyId, now) => {
      revoke.run(now, familyId);
    },
    revokeAllOf: (oid, now) => {
      revokeOf.run(now, oid);
    },
    purge: (now) => {
      removeOutlived.run(now);
    },
    clear: () => {
      removeAll.run();
    },
  };
}
