import { environment as local } from '../../environments/environment';
import { environment as prod } from '../../environments/environment.prod';
import { type SignInOptions, signInRequest } from './sign-in-request';
import type { SignInWish } from './sign-in-wish';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const request = (wish: SignInWish = {}, options?: SignInOptions) =>
  signInRequest(local, wish, 'it', options);

describe('signInRequest', () => {
  it('asks for the usual policy, the own scope and the language of the page, and nothing else', () => {
    expect(request()).toEqual({
      authority: `${tenant}/b2c_1a_signup_signin_test`,
      scopes: [local.b2c.clientId],
      extraQueryParameters: { ui_locales: 'it' },
    });
  });

  const policies: [SignInWish, string][] = [
    [{ flow: 'redirect' }, 'b2c_1a_signup_signin_test'],
    [{ flow: 'popup' }, 'b2c_1a_signup_signin_popup_test'],
    [{ flow: 'popup', policy: 'signUpSignIn' }, 'b2c_1a_signup_signin_popup_test'],
    [{ flow: 'popup', policy: 'signIn' }, 'b2c_1a_signin_test'],
    [{ flow: 'popup', policy: 'passwordReset' }, 'b2c_1a_passwordReset_test'],
    [{ policy: 'signIn' }, 'b2c_1a_signin_test'],
    [{ policy: 'signUpSignInPopup' }, 'b2c_1a_signup_signin_popup_test'],
    [{ policy: 'tokenExpiration' }, 'b2c_1a_token_expiration_test'],
  ];
  for (const [wish, policy] of policies) {
    it(`goes to ${policy} for ${JSON.stringify(wish)}`, () => {
      expect(request(wish).authority).toBe(`${tenant}/${policy}`);
    });
  }

  it('goes to the usual policy where the environment lacks the one that is wished for', () => {
    expect(signInRequest(prod, { policy: 'tokenExpiration' }, 'de').authority).toMatch(
      /\/b2c_1a_signup_signin$/,
    );
  });

  it('goes to the policy that the environment calls usual', () => {
    const b2c = { ...local.b2c, usualPolicy: 'signIn' } as const;
    expect(signInRequest({ b2c }, { flow: 'popup' }, 'de').authority).toBe(
      `${tenant}/b2c_1a_signin_test`,
    );
  });

  it('names the logo in the address', () => {
    expect(request({ logo: 'acme' }).extraQueryParameters).toEqual({
      ui_locales: 'it',
      logo: 'acme',
    });
  });

  it('hands on what is known of the person by extraParameters alone', () => {
    const prefill = { email: 'a@b.ch', givenName: 'Corinne', familyName: 'Eiger' };
    const { extraParameters, extraQueryParameters } = request({ prefill });
    expect(extraParameters).toEqual({
      prefillEmail: 'a@b.ch',
      prefillGivenName: 'Corinne',
      prefillFamilyName: 'Eiger',
    });
    expect(extraQueryParameters).toEqual({ ui_locales: 'it' });
  });

  it('leaves out what is not known of the person', () => {
    expect(request({ prefill: { givenName: 'Corinne' } }).extraParameters).toEqual({
      prefillGivenName: 'Corinne',
    });
    expect('extraParameters' in request()).toBeFalse();
  });

  it('asks for the password again for somebody else only', () => {
    expect(request({}, { asSomebodyElse: true }).prompt).toBe('login');
    expect('prompt' in request({}, { asSomebodyElse: false, signUp: true })).toBeFalse();
  });

  it('opens the sign-up page at once', () => {
    expect(request({ logo: 'demo' }, { signUp: true }).extraQueryParameters).toEqual({
      ui_locales: 'it',
      logo: 'demo',
      option: 'signup',
    });
    expect(request({}, { signUp: false }).extraQueryParameters).toEqual({ ui_locales: 'it' });
  });
});
