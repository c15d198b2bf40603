import type { AccountInfo } from '@azure/msal-browser';

import { FakeMsal, type FakeMsalScript, corinneInMsal } from '../testing/fake-msal';
import { signInSilently } from './sign-in-silently';

const request = { authority: 'https://login.example/t/p', scopes: ['scope'] };

async function signIn(script: FakeMsalScript, policy: string) {
  const msal = new FakeMsal(script);
  const account = await signInSilently(await msal.load(), request, policy);
  return { msal, account };
}

describe('signInSilently', () => {
  it('brings the account of the session at the service', async () => {
    const script = { ssoResult: { account: corinneInMsal } };
    const { msal, account } = await signIn(script, 'B2C_1A_signup_signin_TEST');
    expect(account).toBe(corinneInMsal);
    expect(msal.ssoRequests).toEqual([request]);
    expect(msal.cleared).toEqual([]);
  });

  it('never asks MSAL’s cache, which takes no notice of the policy', async () => {
    const { msal } = await signIn({ ssoResult: { account: corinneInMsal } }, 'b2c_1a_signin');
    expect(msal.silentRequests).toEqual([]);
  });

  it('refuses the token of another policy, and has it forgotten', async () => {
    const other: AccountInfo = { ...corinneInMsal, idTokenClaims: { acr: 'b2c_1a_other' } };
    const { msal, account } = await signIn({ ssoResult: { account: other } }, 'b2c_1a_signin');
    expect(account).toBeUndefined();
    expect(msal.cleared).toEqual([other.homeAccountId]);
  });

  it('brings nobody where the service would ask', async () => {
    const { account } = await signIn({}, 'b2c_1a_signin');
    expect(account).toBeUndefined();
  });
});
