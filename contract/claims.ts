/**
 * The seven claims that the partner documents. An application should not rely on any other.
 * Source: partner documentation, "How to call Azure Active Directory B2C", section "Token & Claims".
 */
export const documentedClaims = [
  'name',
  'given_name',
  'family_name',
  'correspondenceMail',
  'acr',
  'oid',
  'ds_roles',
] as const;

export type DocumentedClaim = (typeof documentedClaims)[number];
