import type { AccountInfo } from '@azure/msal-browser';

import { environment as local } from '../../environments/environment';
import { corinneInMsal, lucaInMsal } from '../testing/fake-msal';
import { authorityOfAccount, currentAccount, keepOnly } from './accounts';

const corinneAfterReset: AccountInfo = {
  ...corinneInMsal,
  homeAccountId: corinneInMsal.homeAccountId.replace('signup_signin', 'passwordreset'),
};

function newInstance(accounts: AccountInfo[], active: AccountInfo | null = null) {
  const cleared: unknown[] = [];
  const instance = {
    getAllAccounts: () => accounts,
    getActiveAccount: () => active,
    setActiveAccount: (account: AccountInfo | null) => {
      active = account;
    },
    clearCache: (request?: unknown) => {
      cleared.push(request);
      return Promise.resolve();
    },
  };
  return { cleared, instance: instance as unknown as Parameters<typeof keepOnly>[0] };
}

describe('currentAccount', () => {
  it('is nobody in an empty cache', () => {
    expect(currentAccount(newInstance([]).instance, local.b2c)).toBeUndefined();
  });

  it('is the active account', () => {
    const { instance } = newInstance([lucaInMsal, corinneInMsal], corinneInMsal);
    expect(currentAccount(instance, local.b2c)).toBe(corinneInMsal);
  });

  it('is an account of a listed policy where none is active', () => {
    const { instance } = newInstance([corinneInMsal]);
    expect(currentAccount(instance, local.b2c)).toBe(corinneInMsal);
    const others = { ...local.b2c, policies: { ...local.b2c.policies, signUpSignIn: 'b2c_1a_x' } };
    expect(currentAccount(instance, others)).toBeUndefined();
  });
});

describe('keepOnly', () => {
  it('makes the account the person and forgets each other one', async () => {
    const accounts = [lucaInMsal, corinneInMsal, corinneAfterReset];
    const { cleared, instance } = newInstance(accounts, lucaInMsal);
    await keepOnly(instance, corinneInMsal);
    expect(instance.getActiveAccount()).toBe(corinneInMsal);
    expect(cleared).toEqual([{ account: lucaInMsal }, { account: corinneAfterReset }]);
  });

  it('keeps the account also where the cache holds another copy of it', async () => {
    const { cleared, instance } = newInstance([{ ...corinneInMsal }]);
    await keepOnly(instance, corinneInMsal);
    expect(cleared).toEqual([]);
  });
});

describe('authorityOfAccount', () => {
  it('is that of the policy that the account came by', () => {
    expect(authorityOfAccount(local.b2c, corinneAfterReset)).toBe(
      'https://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_passwordreset_test',
    );
  });
});
