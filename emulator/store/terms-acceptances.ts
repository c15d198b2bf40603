import type { DatabaseSync } from 'node:sqlite';
import { integerOf, optionalTextOf, textOf } from './read-row.ts';

export interface TermsAcceptance {
  readonly code: string;
  readonly version: string;
  /** The language in which they were shown. */
  readonly language: string;
  /** The partner whose application asked; none for an application without an acronym. */
  readonly partner: string | undefined;
  readonly acceptedAt: number;
}

/** Every acceptance ever given; nothing is overwritten. */
export interface TermsAcceptances {
  add(oid: string, acceptance: TermsAcceptance): void;
  of(oid: string): TermsAcceptance[];
}

export function openTermsAcceptances(database: DatabaseSync): TermsAcceptances {
  const insert = database.prepare(
    `INSERT INTO terms_acceptances (oid, terms_code, version, language, partner, accepted_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare('SELECT * FROM terms_acceptances WHERE oid = ? ORDER BY id');

  return {
    add: (oid, { code, version, language, partner, acceptedAt }) => {
      insert.run(oid, code, version, language, partner ?? null, acceptedAt);
    },
    of: (oid) =>
      select.all(oid).map((row) => ({
        code: textOf(row, 'terms_code'),
        version: textOf(row, 'version'),
        language: textOf(row, 'language'),
        partner: optionalTextOf(row, 'partner'),
        acceptedAt: integerOf(row, 'accepted_at'),
      })),
  };
}
