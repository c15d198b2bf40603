import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { textOf, type Row } from './read-row.ts';

export interface User {
  readonly oid: string;
  readonly signInName: string;
  readonly passwordHash: string;
  readonly givenName: string;
  readonly surname: string;
  readonly correspondenceMail: string;
  readonly roles: readonly string[];
}

export interface Users {
  isEmpty(): boolean;
  add(user: User): void;
  remove(oid: string): void;
  findByOid(oid: string): User | undefined;
  findBySignInName(signInName: string): User | undefined;
  clear(): void;
}

/** One account for one address, however it is typed. */
export const comparableSignInName = (signInName: string): string =>
  signInName.trim().normalize('NFKC').toLowerCase();

export function openUsers(database: DatabaseSync): Users {
  const insert = database.prepare(
    `INSERT INTO users (oid, sign_in_name, password_hash, given_name, surname, correspondence_mail, roles)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const any = database.prepare('SELECT oid FROM users LIMIT 1');
  const byOid = database.prepare('SELECT * FROM users WHERE oid = ?');
  const byName = database.prepare('SELECT * FROM users WHERE sign_in_name = ?');
  const removeOne = database.prepare('DELETE FROM users WHERE oid = ?');
  const removeAll = database.prepare('DELETE FROM users');

  return {
    isEmpty: () => any.get() === undefined,
    add: (user) => {
      insert.run(
        user.oid,
        comparableSignInName(user.signInName),
        user.passwordHash,
        user.givenName,
        user.surname,
        user.correspondenceMail,
        JSON.stringify(user.roles),
      );
    },
    remove: (oid) => {
      removeOne.run(oid);
    },
    findByOid: (oid) => userFrom(byOid.get(oid)),
    findBySignInName: (name) => userFrom(byName.get(comparableSignInName(name))),
    clear: () => {
      removeAll.run();
    },
  };
}

const rolesSchema = z.array(z.string());

function userFrom(row: Row | undefined): User | undefined {
  if (row === undefined) return undefined;
  return {
    oid: textOf(row, 'oid'),
    signInName: textOf(row, 'sign_in_name'),
    passwordHash: textOf(row, 'password_hash'),
    givenName: textOf(row, 'given_name'),
    surname: textOf(row, 'surname'),
    correspondenceMail: textOf(row, 'correspondence_mail'),
    roles: rolesSchema.parse(JSON.parse(textOf(row, 'roles'))),
  };
}
