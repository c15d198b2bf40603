import { dropMsalTraces, hasAccountTraces, hasMsalTraces } from './msal-traces';

describe('what MSAL leaves in the storage', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  it('is nothing in an empty tab', () => {
    sessionStorage.setItem('language', 'de');
    expect(hasMsalTraces(sessionStorage)).toBeFalse();
  });

  it('is an account', () => {
    sessionStorage.setItem('msal.3|oid-policy.tenant|host|tenant', '{}');
    expect(hasMsalTraces(sessionStorage)).toBeTrue();
    expect(hasAccountTraces(sessionStorage)).toBeTrue();
  });

  it('is the answer of a sign-in', () => {
    sessionStorage.setItem('msal.client-id.urlHash', '#code=');
    expect(hasMsalTraces(sessionStorage)).toBeTrue();
    expect(hasAccountTraces(sessionStorage)).toBeFalse();
  });

  it('means nothing after a sign-out, or a sign-in that the person came back from', () => {
    sessionStorage.setItem('msal.version', '5.29.0');
    sessionStorage.setItem('msal.3.account.keys', '[]');
    sessionStorage.setItem('msal.interaction.status', '{"clientId":"x","type":"signin"}');
    expect(hasMsalTraces(sessionStorage)).toBeFalse();
  });

  it('can be dropped, and nothing else with it', () => {
    sessionStorage.setItem('msal.version', '5.29.0');
    sessionStorage.setItem('language', 'de');
    dropMsalTraces(sessionStorage);
    expect(Object.keys(sessionStorage)).toEqual(['language']);
  });
});
