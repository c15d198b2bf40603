import type { DatabaseSync } from 'node:sqlite';
import { openCodes, type Codes } from './codes.ts';
import { openDatabase } from './open-database.ts';
import { openJourneys, type Journeys } from './journeys.ts';
import { openRefreshTokens, type RefreshTokens } from './refresh-tokens.ts';
import { openMailVerifications, type MailVerifications } from './mail-verifications.ts';
import { openMails, type Mails } from './mails.ts';
import { openPartnerRelations, type PartnerRelations } from './partner-relations.ts';
import { openSeededUsers, type SeededUsers } from './seeded-users.ts';
import { openSessionApplications, type SessionApplications } from './session-applications.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { openSigningKeys, type StoredSigningKeys } from './signing-keys.ts';
import { openTermsAcceptances, type TermsAcceptances } from './terms-acceptances.ts';
import { openUsers, type Users } from './users.ts';

/** Everything that outlives a request. */
export interface Store {
  readonly users: Users;
  readonly seededUsers: SeededUsers;
  readonly sessions: Sessions;
  readonly sessionApplications: SessionApplications;
  readonly journeys: Journeys;
  readonly codes: Codes;
  readonly refreshTokens: RefreshTokens;
  readonly signingKeys: StoredSigningKeys;
  readonly partnerRelations: PartnerRelations;
  readonly termsAcceptances: TermsAcceptances;
  readonly mailVerifications: MailVerifications;
  readonly mails: Mails;
  /** All of the steps are kept, or none. */
  atomically<Result>(steps: () => Result): Result;
  isOpen(): boolean;
  close(): void;
}

/** @param location a file, or `:memory:` */
export function openStore(location: string): Store {
  const database = openDatabase(location);
  return {
    users: openUsers(database),
    seededUsers: openSeededUsers(database),
    sessions: openSessions(database),
    sessionApplications: openSessionApplications(database),
    journeys: openJourneys(database),
    codes: openCodes(database),
    refreshTokens: openRefreshTokens(database),
    signingKeys: openSigningKeys(database),
    partnerRelations: openPartnerRelations(database),
    termsAcceptances: openTermsAcceptances(database),
    mailVerifications: openMailVerifications(database),
    mails: openMails(database),
    atomically: (steps) => inTransaction(database, steps),
    isOpen: () => database.isOpen,
    close: () => {
      database.close();
    },
  };
}

function inTransaction<Result>(database: DatabaseSync, steps: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = steps();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Everything but users and keys ages; what has expired is forgotten. */
export function purgeExpired(store: Store, now: number): void {
  const { sessions, journeys, codes, refreshTokens, mailVerifications, mails } = store;
  store.atomically(() => {
    const aging = [sessions, journeys, codes, refreshTokens, mailVerifications, mails];
    for (const table of aging) table.purge(now);
  });
}
