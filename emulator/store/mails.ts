import type { DatabaseSync } from 'node:sqlite';
import { integerOf, textOf } from './read-row.ts';
import { comparableSignInName } from './users.ts';

export interface Mail {
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly code: string;
  readonly sentAt: number;
}

/** What would have been sent. Nothing leaves this computer. */
export interface Mails {
  add(mail: Mail): void;
  /** Newest first; to one address, or all. */
  list(to?: string): Mail[];
  purge(now: number): void;
  clear(): void;
}

const keptSeconds = 86_400;
const longestList = 200;

export function openMails(database: DatabaseSync): Mails {
  const insert = database.prepare(
    `INSERT INTO mails (recipient, language, subject, body, code, sent_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const limit = `ORDER BY id DESC LIMIT ${String(longestList)}`;
  const selectAll = database.prepare(`SELECT * FROM mails ${limit}`);
  const selectTo = database.prepare(`SELECT * FROM mails WHERE recipient = ? ${limit}`);
  const removeOld = database.prepare('DELETE FROM mails WHERE sent_at <= ?');
  const removeAll = database.prepare('DELETE FROM mails');

  return {
    add: ({ to, language, subject, body, code, sentAt }) => {
      insert.run(comparableSignInName(to), language, subject, body, code, sentAt);
    },
    list: (to) => {
      const rows = to === undefined ? selectAll.all() : selectTo.all(comparableSignInName(to));
      return rows.map((row) => ({
        to: textOf(row, 'recipient'),
        language: textOf(row, 'language'),
        subject: textOf(row, 'subject'),
        body: textOf(row, 'body'),
        code: textOf(row, 'code'),
        sentAt: integerOf(row, 'sent_at'),
      }));
    },
    purge: (now) => {
      removeOld.run(now - keptSeconds);
    },
    clear: () => {
      removeAll.run();
    },
  };
}
