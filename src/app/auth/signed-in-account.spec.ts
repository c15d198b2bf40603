import type { AccountInfo } from '@azure/msal-browser';

import { corinne } from '../testing/accounts';
import { corinneInMsal } from '../testing/fake-msal';
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
    expect(signedInAccount(corinneInMsal)).toEqual({
      ...corinne,
      homeAccountId: corinneInMsal.homeAccountId,
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
