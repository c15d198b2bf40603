import type { SignedInAccount } from '../auth/signed-in-account';

/** The partner's sample person, as the portal knows her. */
export const corinne: SignedInAccount = {
  homeAccountId: '9749fccb-00cc-4d91-b9ea-fbee8c37de09-b2c_1a_signup_signin_test.tenant',
  name: 'Corinne Eiger',
  givenName: 'Corinne',
  familyName: 'Eiger',
  correspondenceMail: 'corinne@example.org',
  acr: 'b2c_1a_signup_signin_test',
  oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  roles: ['ds_pp', 'hoster'],
  issuedAt: 1_790_000_000,
  expiresAt: 4_000_000_000,
};
