import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import { integerOf, textOf } from './read-row.ts';
import { comparableSignInName } from './users.ts';

/** A journey verifies an address for one purpose at a time. */
export type VerificationPurpose = 'sign-up' | 'reset-password';

export interface MailVerification {
  readonly mail: string;
  readonly isVerified: boolean;
  readonly isExpired: boolean;
  readonly triesLeft: number;
}

/** Of the step that a person stands at: which journey, and what for. */
export interface VerificationStep {
  readonly journeyId: string;
  readonly purpose: VerificationPurpose;
}

export interface MailVerifications {
  /** A new code replaces the one before. */
  begin(step: VerificationStep, sent: { mail: string; code: string; now: number }): void;
  find(step: VerificationStep, now: number): MailVerification | undefined;
  /** Counts the try before it compares, so that parallel tries gain nothing. */
  tryCode(step: VerificationStep, tried: { mail: string; code: string; now: number }): boolean;
  end(step: VerificationStep): void;
  /** In whichever journeys. */
  endAllOf(mail: string): void;
  purge(now: number): void;
  clear(): void;
}

/** ASVS 6.5.1 to 6.5.3. */
const codeLifetimeSeconds = 600;
const mostTries = 5;
/** A verified address waits as long as the journey that it belongs to. */
const keptSeconds = 3600;

export function openMailVerifications(database: DatabaseSync): MailVerifications {
  const replace = database.prepare(
    `INSERT OR REPLACE INTO mail_verifications
       (journey_hash, purpose, mail, mail_key, code_hash, tries, expires_at, purge_at)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?)`,
  );
  const select = database.prepare(
    'SELECT * FROM mail_verifications WHERE journey_hash = ? AND purpose = ? AND purge_at > ?',
  );
  const countTry = database.prepare(
    `UPDATE mail_verifications SET tries = tries + 1
     WHERE journey_hash = ? AND purpose = ? AND verified_at IS NULL AND tries < ${String(mostTries)}
       AND expires_at > ? RETURNING code_hash`,
  );
  const markVerified = database.prepare(
    'UPDATE mail_verifications SET verified_at = ? WHERE journey_hash = ? AND purpose = ?',
  );
  const remove = database.prepare(
    'DELETE FROM mail_verifications WHERE journey_hash = ? AND purpose = ?',
  );
  const removeOf = database.prepare('DELETE FROM mail_verifications WHERE mail_key = ?');
  const removeOld = database.prepare('DELETE FROM mail_verifications WHERE purge_at <= ?');
  const removeAll = database.prepare('DELETE FROM mail_verifications');
  const keyOf = ({ journeyId, purpose }: VerificationStep): [string, string] => [
    hashOpaqueToken(journeyId),
    purpose,
  ];

  return {
    begin: (step, { mail, code, now }) => {
      const hash = hashCode(step, mail, code);
      const mailKey = comparableSignInName(mail);
      const expiresAt = now + codeLifetimeSeconds;
      replace.run(...keyOf(step), mail, mailKey, hash, expiresAt, now + keptSeconds);
    },
    find: (step, now) => {
      const row = select.get(...keyOf(step), now);
      if (row === undefined) return undefined;
      return {
        mail: textOf(row, 'mail'),
        isVerified: row['verified_at'] !== null,
        isExpired: integerOf(row, 'expires_at') <= now,
        triesLeft: mostTries - integerOf(row, 'tries'),
      };
    },
    tryCode: (step, { mail, code, now }) => {
      const row = countTry.get(...keyOf(step), now);
      const isRight = row !== undefined && textOf(row, 'code_hash') === hashCode(step, mail, code);
      if (isRight) markVerified.run(now, ...keyOf(step));
      return isRight;
    },
    end: (step) => {
      remove.run(...keyOf(step));
    },
    endAllOf: (mail) => {
      removeOf.run(comparableSignInName(mail));
    },
    purge: (now) => {
      removeOld.run(now);
    },
    clear: () => {
      removeAll.run();
    },
  };
}

/**
 * Six digits alone would be found in their hash at once; the journey's id is a secret that is not
 * stored. (The local mailbox, which only exists with the development endpoints, holds them in clear.)
 */
const hashCode = ({ journeyId }: VerificationStep, mail: string, code: string): string =>
  createHash('sha256').update(`${journeyId} ${mail} ${code}`).digest('base64url');
