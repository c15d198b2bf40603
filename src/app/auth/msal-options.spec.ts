import { environment as local } from '../../environments/environment';
import { environment as prod } from '../../environments/environment.prod';
import { environment as test } from '../../environments/environment.test';
import { msalOptions } from './msal-options';

const portalOrigin = 'https://portal.example';

describe('msalOptions', () => {
  it('names the documented production policy on the documented host', () => {
    expect(msalOptions(prod, portalOrigin).auth.authority).toBe(
      'https://login.discover.swiss/ccdd9a47-e6f8-46a4-a0f0-d406f370bd20/b2c_1a_signup_signin',
    );
  });

  it('adds the test suffix in the test environment', () => {
    expect(msalOptions(test, portalOrigin).auth.authority).toMatch(/\/b2c_1a_signup_signin_test$/);
  });

  it('knows the authority by host and port', () => {
    expect(msalOptions(local, portalOrigin).auth.knownAuthorities).toEqual(['localhost:4300']);
    expect(msalOptions(prod, portalOrigin).auth.knownAuthorities).toEqual(['login.discover.swiss']);
  });

  it('returns through the bridge page and signs out to the home page', () => {
    const { auth } = msalOptions(test, portalOrigin);
    expect(auth.redirectUri).toBe('https://portal.example/redirect.html');
    expect(auth.postLogoutRedirectUri).toBe('https://portal.example/');
  });

  it('replaces the network client in the local environment only', () => {
    expect(msalOptions(local, portalOrigin).system?.networkClient).toBeDefined();
    expect(msalOptions(test, portalOrigin).system?.networkClient).toBeUndefined();
    expect(msalOptions(prod, portalOrigin).system?.networkClient).toBeUndefined();
  });

  it('always names https authorities, which MSAL insists on', () => {
    for (const environment of [local, test, prod]) {
      expect(msalOptions(environment, portalOrigin).auth.authority).toMatch(/^https:\/\//);
    }
  });
});
