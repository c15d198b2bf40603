import type { DatabaseSync } from 'node:sqlite';
import { integerOf, textOf } from './read-row.ts';

export interface PartnerRelation {
  readonly partner: string;
  readonly since: number;
  readonly lastSeenAt: number;
}

/** Whose applications a person has signed in to, by the acronym of the application's partner. */
export interface PartnerRelations {
  keep(oid: string, partner: string, now: number): void;
  of(oid: string): PartnerRelation[];
}

export function openPartnerRelations(database: DatabaseSync): PartnerRelations {
  const upsert = database.prepare(
    `INSERT INTO partner_relations (oid, partner, since, last_seen_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (oid, partner) DO UPDATE SET last_seen_at = excluded.last_seen_at`,
  );
  const select = database.prepare(
    'SELECT * FROM partner_relations WHERE oid = ? ORDER BY since, partner',
  );

  return {
    keep: (oid, partner, now) => {
      upsert.run(oid, partner, now, now);
    },
    of: (oid) =>
      select.all(oid).map((row) => ({
        partner: textOf(row, 'partner'),
        since: integerOf(row, 'since'),
        lastSeenAt: integerOf(row, 'last_seen_at'),
      })),
  };
}
