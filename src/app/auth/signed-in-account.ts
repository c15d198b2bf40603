import type { AccountInfo } from '@azure/msal-browser';

import { roleList } from './role-list';

/** The person who is signed in, as the documented claims of the ID token tell it. */
export interface SignedInAccount {
  readonly homeAccountId: string;
  /** `undefined` where the token lacks the claim, which the partner's policies should never do. */
  readonly name: string | undefined;
  readonly givenName: string | undefined;
  readonly familyName: string | undefined;
  readonly correspondenceMail: string | undefined;
  /** Policy that issued the token. */
  readonly acr: string | undefined;
  readonly oid: string | undefined;
  readonly roles: readonly string[];
  /** Start and end of the ID token, seconds since 1970. */
  readonly issuedAt: number | undefined;
  readonly expiresAt: number | undefined;
}

/** Reads the claims by type: what the service sends is outside data, whatever it promises. */
export function signedInAccount(account: AccountInfo): SignedInAccount {
  const claims: Record<string, unknown> = account.idTokenClaims ?? {};
  const text = (name: string): string | undefined => {
    const value = claims[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const seconds = (name: string): number | undefined => {
    const value = claims[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  return {
    homeAccountId: account.homeAccountId,
    name: text('name'),
    givenName: text('given_name'),
    familyName: text('family_name'),
    correspondenceMail: text('correspondenceMail'),
    acr: text('acr'),
    oid: text('oid'),
    roles: roleList(claims['ds_roles']),
    issuedAt: seconds('iat'),
    expiresAt: seconds('exp'),
  };
}
