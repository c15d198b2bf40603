import type { AccountInfo } from '@azure/msal-browser';

import { pickAccount } from './pick-account';

const account = (oid: string, policy: string, iat?: number): AccountInfo => ({
  homeAccountId: `${oid}-${policy}.tenant`,
  environment: 'login.example',
  tenantId: policy,
  username: '',
  localAccountId: oid,
  idTokenClaims: iat === undefined ? {} : { iat },
});
const corinne = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';
const luca = 'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59';
const policies = ['B2C_1A_signup_signin', 'b2c_1a_passwordReset'];

describe('pickAccount', () => {
  it('takes the active account', () => {
    const accounts = [
      account(luca, 'b2c_1a_signup_signin', 2),
      account(corinne, 'b2c_1a_signup_signin', 1),
    ];
    expect(pickAccount(accounts, accounts[1] ?? null, policies)).toBe(accounts[1]);
  });

  it('takes the account whose token came last where none is active', () => {
    const accounts = [
      account(corinne, 'b2c_1a_signup_signin', 1),
      account(corinne, 'b2c_1a_passwordreset', 2),
    ];
    expect(pickAccount(accounts, null, policies)).toBe(accounts[1]);
  });

  it('takes none whose ID token is gone', () => {
    const { idTokenClaims, ...withoutToken } = account(corinne, 'b2c_1a_signup_signin', 1);
    expect(idTokenClaims).toBeDefined();
    expect(pickAccount([withoutToken], withoutToken, policies)).toBeUndefined();
  });

  it('puts an account without a time last', () => {
    const accounts = [
      account(corinne, 'b2c_1a_passwordreset'),
      account(corinne, 'b2c_1a_signup_signin', 1),
    ];
    expect(pickAccount(accounts, null, policies)).toBe(accounts[1]);
  });

  it('passes over an account of a policy that is not listed, even an active one', () => {
    const other = account(corinne, 'b2c_1a_profileedit');
    expect(pickAccount([other], other, policies)).toBeUndefined();
  });

  it('finds nobody among none', () => {
    expect(pickAccount([], null, policies)).toBeUndefined();
  });
});
