import { hasMsalTraces } from './msal-traces';

describe('hasMsalTraces', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('finds none in an empty tab', () => {
    sessionStorage.setItem('language', 'de');
    expect(hasMsalTraces(sessionStorage)).toBeFalse();
  });

  it('finds what a sign-in left', () => {
    sessionStorage.setItem('msal.3.account.keys', '[]');
    expect(hasMsalTraces(sessionStorage)).toBeTrue();
  });
});
