import type { AccountInfo } from '@azure/msal-browser';

import { pickAccount } from './pick-account';

const account = (oid: string, policy: string): AccountInfo => ({
  homeAccountId: `${oid}-${policy}.tenant`,
  environment: 'login.example',
  tenantId: policy,
  username: '',
  localAccountId: oid,
});
const corinne = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';
const luca = 'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59';

describe('pickAccount', () => {
  it('takes the active account', () => {
    const accounts = [
      account(luca, 'b2c_1a_signup_signin'),
      account(corinne, 'b2c_1a_signup_signin'),
    ];
    expect(pickAccount(accounts, accounts[1] ?? null, 'b2c_1a_signup_signin')).toBe(accounts[1]);
  });

  it('takes the account of the signing-in policy where none is active', () => {
    const accounts = [
      account(corinne, 'b2c_1a_passwordreset'),
      account(corinne, 'b2c_1a_signup_signin'),
    ];
    expect(pickAccount(accounts, null, 'B2C_1A_signup_signin')).toBe(accounts[1]);
  });

  it('passes over an active account of another policy', () => {
    const reset = account(corinne, 'b2c_1a_passwordreset');
    expect(pickAccount([reset], reset, 'b2c_1a_signup_signin')).toBeUndefined();
  });

  it('finds nobody among none', () => {
    expect(pickAccount([], null, 'b2c_1a_signup_signin')).toBeUndefined();
  });
});
