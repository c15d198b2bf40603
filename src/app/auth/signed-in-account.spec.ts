import type { AccountInfo } from '@azure/msal-browser';

import { signedInAccount } from './signed-in-account';

const account = (idTokenClaims: AccountInfo['idTokenClaims']): AccountInfo => ({
  homeAccountId: 'home',
  environment: 'login.example',
  tenantId: 'tenant',
  username: '',
  localAccountId: 'local',
  ...(idTokenClaims ? { idTokenClaims } : {}),
});

describe('signedInAccount', () => {
  it('reads the documented claims', () => {
    const read = signedInAccount(
      account({
        name: 'Corinne Eiger',
        given_name: 'Corinne',
        family_name: 'Eiger',
        correspondenceMail: 'corinne@example.org',
        acr: 'b2c_1a_signup_signin_test',
        oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
        ds_roles: 'ds_pp,hoster',
        iat: 100,
        exp: 3700,
      }),
    );
    expect(read).toEqual({
      homeAccountId: 'home',
      name: 'Corinne Eiger',
      givenName: 'Corinne',
      familyName: 'Eiger',
      correspondenceMail: 'corinne@example.org',
      acr: 'b2c_1a_signup_signin_test',
      oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
      roles: ['ds_pp', 'hoster'],
      issuedAt: 100,
      expiresAt: 3700,
    });
  });

  it('takes claims of a wrong type for missing', () => {
    const read = signedInAccount(
      account({ name: 7, given_name: '', oid: null, exp: 'soon' } as never),
    );
    expect(read.name).toBeUndefined();
    expect(read.givenName).toBeUndefined();
    expect(read.oid).toBeUndefined();
    expect(read.expiresAt).toBeUndefined();
  });

  it('survives an account without claims', () => {
    expect(signedInAccount(account(undefined)).roles).toEqual([]);
  });
});
