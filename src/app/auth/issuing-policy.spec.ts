import { corinneInMsal } from '../testing/fake-msal';
import { issuingPolicy } from './issuing-policy';

const { homeAccountId } = corinneInMsal;
const policyOf = (idTokenClaims: Record<string, unknown>) =>
  issuingPolicy({ homeAccountId, idTokenClaims });

describe('issuingPolicy', () => {
  it('reads acr', () => {
    expect(policyOf({ acr: 'b2c_1a_signin' })).toBe('b2c_1a_signin');
  });

  it('reads tfp, and rather than acr', () => {
    expect(policyOf({ tfp: 'b2c_1a_signin' })).toBe('b2c_1a_signin');
    expect(policyOf({ acr: 'b2c_1a_x', tfp: 'b2c_1a_signin' })).toBe('b2c_1a_signin');
  });

  it('ignores letter case', () => {
    expect(policyOf({ acr: 'B2C_1A_signIn' })).toBe('b2c_1a_signin');
  });

  for (const claim of ['', undefined, null, 7, ['b2c_1a_signin'], {}]) {
    it(`takes the name in the account's key where the claims say ${JSON.stringify(claim)}`, () => {
      expect(policyOf({ tfp: claim, acr: claim })).toBe('b2c_1a_signup_signin_test');
    });
  }

  it('takes acr where tfp is no name', () => {
    expect(policyOf({ tfp: '', acr: 'b2c_1a_signin' })).toBe('b2c_1a_signin');
  });

  it('takes the name in the account’s key where there are no claims', () => {
    expect(issuingPolicy({ homeAccountId })).toBe('b2c_1a_signup_signin_test');
  });
});
