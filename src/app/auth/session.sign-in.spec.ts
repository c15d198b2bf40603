import { AuthError } from '@azure/msal-browser';

import { FakeBrowser } from '../testing/fake-browser';
import { installClock, turn, uninstallClock } from '../testing/fake-clock';
import { signedInSession, startSession } from '../testing/start-session';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const usualRequest = {
  scopes: ['a1000000-0000-4000-8000-000000000001'],
  extraQueryParameters: { ui_locales: 'en' },
  authority: `${tenant}/b2c_1a_signup_signin_test`,
};
const unreachable = { kind: 'unreachable', code: 'endpoints_resolution_error' } as const;
const offline = { kind: 'offline', code: 'no_network_connectivity' } as const;

describe('Session, signing in by redirect', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('asks for the application’s own scope in the language of the page', async () => {
    const { msal, session } = await startSession();
    void session.signIn();
    await turn();
    expect(msal.loginRequests).toEqual([usualRequest]);
    expect(session.isLeaving()).toBeTrue();
    expect(session.interaction()).toEqual({ kind: 'leaving' });
  });

  it('asks as the link wishes', async () => {
    const browser = new FakeBrowser('/?policy=b2c_1a_signin&logo=acme&prefillGivenName=Corinne');
    const { msal, session } = await startSession({}, browser);
    void session.signIn();
    await turn();
    expect(msal.loginRequests).toEqual([
      {
        ...usualRequest,
        authority: `${tenant}/b2c_1a_signin_test`,
        extraQueryParameters: { ui_locales: 'en', logo: 'acme' },
        extraParameters: { prefillGivenName: 'Corinne' },
      },
    ]);
  });

  it('prefers what the caller chooses to what the link wishes', async () => {
    const browser = new FakeBrowser('/?policy=b2c_1a_signin&flow=popup');
    const { msal, session } = await startSession({}, browser);
    void session.signIn({ flow: 'redirect', policy: 'passwordReset' });
    await turn();
    expect(msal.loginRequests[0]?.['authority']).toBe(`${tenant}/b2c_1a_passwordReset_test`);
    expect(msal.popupRequests).toEqual([]);
  });

  it('comes back to a page of the portal, and to no other place', async () => {
    for (const [returnTo, address] of [
      ['/profile', 'https://portal.example/profile'],
      ['//evil.example', 'https://portal.example/'],
      ['https://evil.example', 'https://portal.example/'],
    ] as const) {
      const { msal, session } = await startSession();
      void session.signIn({ returnTo });
      await turn();
      expect(msal.loginRequests[0]?.['redirectStartPage']).toBe(address);
    }
  });

  it('forgets a sign-in that was never finished', async () => {
    const { session } = await startSession();
    sessionStorage.setItem('msal.interaction.status', '{}');
    void session.signIn();
    await turn();
    expect(sessionStorage.getItem('msal.interaction.status')).toBeNull();
  });

  it('leaves once, however often it is asked', async () => {
    const { msal, session } = await startSession();
    void session.signIn();
    void session.signIn();
    void session.signIn({ flow: 'popup' });
    await turn();
    expect([msal.loginRequests.length, msal.popupRequests.length]).toEqual([1, 0]);
  });

  describe('says why the browser could not leave, and may be tried again:', () => {
    it('MSAL does not reach the service', async () => {
      const loginError = new AuthError('endpoints_resolution_error', 'id');
      const { msal, session } = await startSession({ loginError });
      await session.signIn();
      expect(session.interaction()).toEqual({ kind: 'none' });
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: unreachable });
      msal.plays({});
      void session.signIn();
      await turn();
      expect(session.isLeaving()).toBeTrue();
    });

    it('MSAL does not reach the service, because there is no network', async () => {
      const loginError = new AuthError('endpoints_resolution_error', 'id');
      const { browser, msal, session } = await startSession({ loginError });
      const signIn = session.signIn();
      browser.goOffline();
      await signIn;
      expect(msal.loginRequests.length).toBe(1);
      expect(session.state()).toEqual({
        kind: 'signedOut',
        outcome: { kind: 'offline', code: 'endpoints_resolution_error' },
      });
    });

    it('the device is offline', async () => {
      const { browser, msal, session } = await startSession();
      browser.goOffline();
      await session.signIn();
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: offline });
      expect(msal.loads).toBe(0);
    });

    it('the library does not arrive', async () => {
      const { session } = await startSession({ loadError: new Error('chunk') });
      await session.signIn();
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: { kind: 'failed' } });
    });

    it('the browser stays, and says nothing', async () => {
      const { session } = await startSession({ isStuck: true });
      await session.signIn();
      expect(session.isLeaving()).toBeFalse();
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: unreachable });
    });

    it('the service has gone since MSAL knew it', async () => {
      const { msal, service, session } = await signedInSession({ token: { fromCache: false } });
      await session.accessToken(['scope']);
      service.status = undefined;
      await session.signIn();
      expect(service.asked).toEqual([
        `${usualRequest.authority}/v2.0/.well-known/openid-configuration`,
      ]);
      expect(msal.loginRequests).toEqual([]);
      expect(session.state()).toEqual(
        jasmine.objectContaining({ kind: 'signedIn', outcome: unreachable }),
      );
      service.status = 200;
      void session.signIn();
      await turn();
      expect(msal.loginRequests.length).toBe(1);
    });
  });

  it('leaves the question whether the service is there to MSAL where that will ask', async () => {
    const { msal, service, session } = await startSession();
    service.status = undefined;
    void session.signIn();
    await turn();
    expect([msal.loginRequests.length, service.asked.length]).toEqual([1, 0]);
  });

  describe('when the network comes back', () => {
    it('says so to who was told of its absence', async () => {
      const { browser, session } = await startSession();
      browser.goOffline();
      await session.signIn();
      browser.goOnline();
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: { kind: 'backOnline' } });
      await session.act('dismiss');
      expect(session.state()).toEqual({ kind: 'signedOut' });
    });

    it('says nothing to others', async () => {
      const { browser, session } = await startSession();
      browser.goOffline();
      browser.goOnline();
      expect(session.state()).toEqual({ kind: 'signedOut' });
    });
  });

  describe('with the button of an outcome', () => {
    const buttons = [
      ['signIn', {}],
      ['signUp', { extraQueryParameters: { ui_locales: 'en', option: 'signup' } }],
      ['resetPassword', { authority: `${tenant}/b2c_1a_passwordReset_test` }],
    ] as const;
    for (const [action, differs] of buttons) {
      it(`${action} goes to the fitting page`, async () => {
        const { msal, session } = await startSession();
        void session.act(action);
        await turn();
        expect(msal.loginRequests).toEqual([{ ...usualRequest, ...differs }]);
      });
    }

    it('signUp opens the usual policy whatever the link wished', async () => {
      const { msal, session } = await startSession({}, new FakeBrowser('/?policy=b2c_1a_signin'));
      void session.act('signUp');
      await turn();
      expect(msal.loginRequests[0]?.['authority']).toBe(usualRequest.authority);
    });

    it('signIn goes the way of the last attempt', async () => {
      const { msal, session } = await startSession({ popupError: new AuthError('x', 'id') });
      await session.signIn({ flow: 'popup' });
      for (const action of ['signIn', 'signUp', 'resetPassword'] as const)
        await session.act(action);
      expect([msal.popupRequests.length, msal.loginRequests.length]).toEqual([4, 0]);
      expect(msal.popupRequests.map(({ authority }) => authority)).toEqual([
        `${tenant}/b2c_1a_signup_signin_popup_test`,
        `${tenant}/b2c_1a_signup_signin_popup_test`,
        `${tenant}/b2c_1a_signup_signin_popup_test`,
        `${tenant}/b2c_1a_passwordReset_test`,
      ]);
    });
  });
});
