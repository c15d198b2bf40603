import { type DocumentedClaim, documentedClaims } from '../../../contract/claims';
import type { SignedInAccount } from '../auth/signed-in-account';

/** One documented claim on the page; a text that the token lacks is `undefined`. */
export type ClaimRow =
  | { readonly claim: Exclude<DocumentedClaim, 'ds_roles'>; readonly value: string | undefined }
  | { readonly claim: 'ds_roles'; readonly roles: readonly string[] };

type TextClaim = Exclude<DocumentedClaim, 'ds_roles'>;

const readers: Record<TextClaim, (account: SignedInAccount) => string | undefined> = {
  name: (account) => account.name,
  given_name: (account) => account.givenName,
  family_name: (account) => account.familyName,
  correspondenceMail: (account) => account.correspondenceMail,
  acr: (account) => account.acr,
  oid: (account) => account.oid,
};

/** The seven documented claims in the partner's order. */
export function claimRows(account: SignedInAccount): ClaimRow[] {
  return documentedClaims.map((claim) =>
    claim === 'ds_roles'
      ? { claim, roles: account.roles }
      : { claim, value: readers[claim](account) },
  );
}
