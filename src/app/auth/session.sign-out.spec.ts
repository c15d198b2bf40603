import { AuthError } from '@azure/msal-browser';

import { FakeBrowser } from '../testing/fake-browser';
import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { corinneInMsal } from '../testing/fake-msal';
import { hostileAddresses } from '../testing/hostile-addresses';
import { OtherTab } from '../testing/other-tab';
import { corinneLater, signedInSession, startSession } from '../testing/start-session';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const switchingKey = 'portal.switching-user';
const msalKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith('msal.'));

describe('Session, signing out', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('ends the session at the service, at the policy of the account', async () => {
    const { msal, session } = await signedInSession();
    void session.signOut();
    await turn();
    expect(msal.logoutRequests).toEqual([
      {
        account: corinneInMsal,
        authority: `${tenant}/b2c_1a_signup_signin_test`,
        extraQueryParameters: { ui_locales: 'en' },
      },
    ]);
    expect(session.isLeaving()).toBeTrue();
  });

  it('renews no token any more', async () => {
    const { msal, session } = await signedInSession({ accounts: [corinneLater(0)] });
    void session.signOut();
    await pass(3_600_000);
    expect(msal.silentRequests).toEqual([]);
  });

  it('tells the other tabs at once', async () => {
    const other = new OtherTab();
    const { session } = await signedInSession();
    void session.signOut();
    await turn();
    expect(other.heard).toEqual([{ kind: 'signedOut' }]);
    other.close();
  });

  describe('where the service can not be told', () => {
    const signedOutHere = (code: string) =>
      ({ kind: 'signedOut', outcome: { kind: 'signedOutHere', code } }) as const;

    it('leaves nothing here, and says so', async () => {
      const { msal, session } = await signedInSession({
        logoutError: new AuthError('openid_config_error', 'id'),
      });
      await session.signOut();
      expect(session.state()).toEqual(signedOutHere('openid_config_error'));
      expect(session.interaction()).toEqual({ kind: 'none' });
      expect(msal.cleared).toEqual(['all']);
      expect(msalKeys()).toEqual([]);
      expect(await session.accessToken(['scope'])).toBeUndefined();
    });

    it('leaves nothing here while the device is offline', async () => {
      const { browser, msal, session } = await signedInSession();
      browser.goOffline();
      await session.signOut();
      expect(session.state()).toEqual(signedOutHere('no_network_connectivity'));
      expect([msal.logoutRequests, msal.cleared, msalKeys()]).toEqual([[], ['all'], []]);
    });

    it('leaves nothing here where the service has gone since', async () => {
      const { msal, service, session } = await signedInSession({ token: { fromCache: false } });
      await session.accessToken(['scope']);
      service.status = 503;
      await session.signOut();
      expect(session.state()).toEqual(signedOutHere('endpoints_resolution_error'));
      expect([msal.logoutRequests, msal.cleared]).toEqual([[], ['all']]);
    });

    it('leaves nothing here where the browser stays', async () => {
      const { session } = await signedInSession({ isStuck: true });
      await session.signOut();
      expect(session.state()).toEqual(signedOutHere('endpoints_resolution_error'));
    });

    it('says so without a code where there is none', async () => {
      const { session } = await signedInSession({ logoutError: new Error('unknown') });
      await session.signOut();
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: { kind: 'signedOutHere' } });
    });

    it('may be finished later, without an account', async () => {
      const { msal, session } = await signedInSession({ logoutError: new Error('unknown') });
      await session.signOut();
      msal.plays({});
      void session.act('finishSignOut');
      await turn();
      expect(msal.logoutRequests[1]).toEqual({ extraQueryParameters: { ui_locales: 'en' } });
      expect(session.isLeaving()).toBeTrue();
    });

    it('is tried again as a sign-out', async () => {
      const { msal, session } = await signedInSession({ logoutError: new Error('unknown') });
      await session.signOut();
      await session.act('retry');
      expect(msal.logoutRequests.length).toBe(2);
    });

    it('opens no sign-in for somebody else after the next load', async () => {
      const { session } = await signedInSession({ logoutError: new Error('unknown') });
      await session.switchUser();
      expect(sessionStorage.getItem(switchingKey)).toBeNull();
    });
  });
});

describe('Session, switching to another person', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('signs out, and keeps the page in mind', async () => {
    const { msal, session } = await signedInSession({}, new FakeBrowser('/profile?x=1#part'));
    void session.switchUser();
    await turn();
    expect(msal.logoutRequests.length).toBe(1);
    expect(sessionStorage.getItem(switchingKey)).toBe('/profile');
  });

  it('keeps home in mind where the page is none of the portal', async () => {
    const { session } = await signedInSession({}, new FakeBrowser('/nowhere'));
    void session.switchUser();
    await turn();
    expect(sessionStorage.getItem(switchingKey)).toBe('/');
  });

  it('asks for the password when the browser is back, once, and returns to the page', async () => {
    sessionStorage.setItem(switchingKey, '/profile');
    const { msal, session } = await startSession();
    expect(msal.loginRequests).toEqual([
      {
        authority: `${tenant}/b2c_1a_signup_signin_test`,
        scopes: ['a1000000-0000-4000-8000-000000000001'],
        extraQueryParameters: { ui_locales: 'en' },
        prompt: 'login',
        redirectStartPage: 'https://portal.example/profile',
      },
    ]);
    expect(session.isLeaving()).toBeTrue();
    expect(sessionStorage.getItem(switchingKey)).toBeNull();
  });

  it('goes by redirect, whatever the link wished', async () => {
    sessionStorage.setItem(switchingKey, '/');
    const { msal } = await startSession({}, new FakeBrowser('/?flow=popup'));
    expect([msal.loginRequests.length, msal.popupRequests.length]).toEqual([1, 0]);
  });

  it('returns home where the mark is hostile', async () => {
    const texts = hostileAddresses.filter((value) => typeof value === 'string');
    for (const text of texts) {
      sessionStorage.setItem(switchingKey, text);
      const { msal } = await startSession();
      expect(msal.loginRequests[0]?.['redirectStartPage'])
        .withContext(text.slice(0, 80))
        .toBe('https://portal.example/');
    }
  });

  it('asks nobody while the person is still signed in', async () => {
    sessionStorage.setItem(switchingKey, '/profile');
    const { msal, session } = await signedInSession();
    expect(session.state().kind).toBe('signedIn');
    expect(msal.loginRequests).toEqual([]);
    expect(sessionStorage.getItem(switchingKey)).toBeNull();
  });
});
