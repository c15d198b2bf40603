import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { textOf, type Row } from './read-row.ts';

export interface Person {
  readonly oid: string;
  /** Written for a test; everybody else's is made of the two names. */
  readonly displayName?: string;
  readonly givenName: string;
  readonly surname: string;
  readonly correspondenceMail: string;
  readonly roles: readonly string[];
}

/** Signs in with an e-mail address and a password. */
export interface LocalUser extends Person {
  readonly kind: 'local';
  readonly signInName: string;
  readonly passwordHash: string;
}

/** Signs in with an identity provider, which knows the person as `subject`. */
export interface FederatedUser extends Person {
  readonly kind: 'federated';
  readonly identityProvider: string;
  readonly subject: string;
  readonly mail: string;
}

export type User = LocalUser | FederatedUser;

export interface Users {
  isEmpty(): boolean;
  /** Throws where the sign-in name or the identity belongs to somebody already. */
  add(user: User): void;
  /** Adds the person, or writes over an earlier one whose account was removed; records stay. */
  put(user: User): void;
  remove(oid: string): void;
  /** The person stays, with everything recorded, but cannot sign in. */
  removeAccount(oid: string): void;
  changePassword(oid: string, passwordHash: string): void;
  /** Writes over what is known of somebody; how they sign in stays. */
  rewritePerson(person: Person): void;
  all(): User[];
  findByOid(oid: string): User | undefined;
  findBySignInName(signInName: string): LocalUser | undefined;
  findByIdentity(identityProvider: string, subject: string): FederatedUser | undefined;
  clear(): void;
}

/** One account for one address, however it is typed. */
export const comparableSignInName = (signInName: string): string =>
  signInName.trim().normalize('NFKC').toLowerCase();

const everybody = `
  SELECT people.*, sign_in_name, password_hash, identity_provider, subject, mail FROM people
  LEFT JOIN local_accounts USING (oid) LEFT JOIN federated_accounts USING (oid)`;

export function openUsers(database: DatabaseSync): Users {
  const insertPerson = database.prepare(
    `INSERT INTO people (oid, given_name, surname, correspondence_mail, roles)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const upsertPerson = database.prepare(
    `INSERT INTO people (oid, given_name, surname, correspondence_mail, roles)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (oid) DO UPDATE SET
       display_name = NULL, given_name = excluded.given_name, surname = excluded.surname,
       correspondence_mail = excluded.correspondence_mail, roles = excluded.roles`,
  );
  const insertLocal = database.prepare(
    'INSERT INTO local_accounts (oid, sign_in_name, password_hash) VALUES (?, ?, ?)',
  );
  const insertFederated = database.prepare(
    'INSERT INTO federated_accounts (oid, identity_provider, subject, mail) VALUES (?, ?, ?, ?)',
  );
  const any = database.prepare('SELECT oid FROM people LIMIT 1');
  const everyone = database.prepare(`${everybody} ORDER BY people.rowid`);
  const byOid = database.prepare(`${everybody} WHERE people.oid = ?`);
  const byName = database.prepare(`${everybody} WHERE sign_in_name = ?`);
  const byIdentity = database.prepare(`${everybody} WHERE identity_provider = ? AND subject = ?`);
  const replacePassword = database.prepare(
    'UPDATE local_accounts SET password_hash = ? WHERE oid = ?',
  );
  const updatePerson = database.prepare(
    `UPDATE people SET display_name = ?, given_name = ?, surname = ?, correspondence_mail = ?,
       roles = ? WHERE oid = ?`,
  );
  const removeLocal = database.prepare('DELETE FROM local_accounts WHERE oid = ?');
  const removeFederated = database.prepare('DELETE FROM federated_accounts WHERE oid = ?');
  const removeOne = database.prepare('DELETE FROM people WHERE oid = ?');
  const removeAll = database.prepare('DELETE FROM people');

  const insertAccount = (user: User): void => {
    if (user.kind === 'local') {
      insertLocal.run(user.oid, comparableSignInName(user.signInName), user.passwordHash);
    } else {
      insertFederated.run(user.oid, user.identityProvider, user.subject, user.mail);
    }
  };

  return {
    isEmpty: () => any.get() === undefined,
    add: (user) => {
      const { oid, givenName, surname, correspondenceMail, roles } = user;
      insertPerson.run(oid, givenName, surname, correspondenceMail, JSON.stringify(roles));
      insertAccount(user);
    },
    put: (user) => {
      const { oid, givenName, surname, correspondenceMail, roles } = user;
      upsertPerson.run(oid, givenName, surname, correspondenceMail, JSON.stringify(roles));
      insertAccount(user);
    },
    removeAccount: (oid) => {
      removeLocal.run(oid);
      removeFederated.run(oid);
    },
    remove: (oid) => {
      removeOne.run(oid);
    },
    changePassword: (oid, passwordHash) => {
      replacePassword.run(passwordHash, oid);
    },
    rewritePerson: ({ oid, displayName, givenName, surname, correspondenceMail, roles }) => {
      const written = JSON.stringify(roles);
      updatePerson.run(displayName ?? null, givenName, surname, correspondenceMail, written, oid);
    },
    all: () => everyone.all().filter(hasAccount).map(userFrom),
    findByOid: (oid) => optionalUserFrom(byOid.get(oid)),
    findBySignInName: (name) => {
      const user = optionalUserFrom(byName.get(comparableSignInName(name)));
      return user?.kind === 'local' ? user : undefined;
    },
    findByIdentity: (identityProvider, subject) => {
      const user = optionalUserFrom(byIdentity.get(identityProvider, subject));
      return user?.kind === 'federated' ? user : undefined;
    },
    clear: () => {
      removeAll.run();
    },
  };
}

const rolesSchema = z.array(z.string());

const optionalUserFrom = (row: Row | undefined): User | undefined =>
  row && hasAccount(row) ? userFrom(row) : undefined;

/** Between two writes of one transaction a person may have none. */
const hasAccount = (row: Row): boolean =>
  row['sign_in_name'] !== null || row['identity_provider'] !== null;

function userFrom(row: Row): User {
  const person: Person = {
    oid: textOf(row, 'oid'),
    ...(row['display_name'] === null ? {} : { displayName: textOf(row, 'display_name') }),
    givenName: textOf(row, 'given_name'),
    surname: textOf(row, 'surname'),
    correspondenceMail: textOf(row, 'correspondence_mail'),
    roles: rolesSchema.parse(JSON.parse(textOf(row, 'roles'))),
  };
  if (row['sign_in_name'] !== null) {
    const signInName = textOf(row, 'sign_in_name');
    return { ...person, kind: 'local', signInName, passwordHash: textOf(row, 'password_hash') };
  }
  return {
    ...person,
    kind: 'federated',
    identityProvider: textOf(row, 'identity_provider'),
    subject: textOf(row, 'subject'),
    mail: textOf(row, 'mail'),
  };
}
