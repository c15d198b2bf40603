import type { APIRequestContext } from '@playwright/test';

import { b2cOrigin } from './ports.ts';

/** What the service recorded about a person (`GET /_emulator/users`). */
export interface UserRecord {
  readonly oid: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly correspondenceMail: string;
  readonly signIn: {
    readonly kind: 'local' | 'federated';
    readonly signInName?: string;
    readonly identityProvider?: string;
    readonly mail?: string;
  };
  readonly partners: readonly { readonly partner: string }[];
  readonly terms: readonly {
    readonly code: string;
    readonly version: string;
    readonly language: string;
  }[];
}

export async function recordsOfSignInName(
  request: APIRequestContext,
  signInName: string,
): Promise<UserRecord[]> {
  const query = new URLSearchParams({ signInName });
  const answer = await request.get(`${b2cOrigin}/_emulator/users?${query.toString()}`);
  return (await answer.json()) as UserRecord[];
}

/** Accounts that begin at an identity provider, by the address that it gave. */
export async function recordsOfProviderMail(
  request: APIRequestContext,
  mail: string,
): Promise<UserRecord[]> {
  const answer = await request.get(`${b2cOrigin}/_emulator/users`);
  const everybody = (await answer.json()) as UserRecord[];
  return everybody.filter(({ signIn }) => signIn.mail === mail);
}
