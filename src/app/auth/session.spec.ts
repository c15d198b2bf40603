import { AuthError, type EventMessage } from '@azure/msal-browser';

import { environment as prod } from '../../environments/environment.prod';
import { corinne } from '../testing/accounts';
import { FakeBrowser } from '../testing/fake-browser';
import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { corinneInMsal } from '../testing/fake-msal';
import { leaveMsalTraces } from '../testing/provide-portal';
import {
  beginSession,
  corinneLater,
  signedInSession,
  startSession,
} from '../testing/start-session';
import { AccessTokenUnavailable } from './access-token-unavailable';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const corinneOfMsal = { ...corinne, homeAccountId: corinneInMsal.homeAccountId };

describe('Session', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  describe('at the start', () => {
    it('knows without MSAL that nobody is signed in', async () => {
      const { msal, session } = await startSession();
      expect(session.state()).toEqual({ kind: 'signedOut' });
      expect(session.interaction()).toEqual({ kind: 'none' });
      expect(msal.loads).toBe(0);
    });

    it('is loading while a cached account is read', () => {
      leaveMsalTraces();
      const { session } = beginSession({ accounts: [corinneInMsal] });
      expect(session.state()).toEqual({ kind: 'loading' });
    });

    it('resumes with a cached account', async () => {
      const { session } = await signedInSession();
      expect(session.state()).toEqual({ kind: 'signedIn', account: corinneOfMsal });
    });

    it('is signed out where only leftovers are cached, and drops them', async () => {
      const { session } = await signedInSession({ accounts: [] });
      expect(session.state()).toEqual({ kind: 'signedOut' });
      expect(Object.keys(sessionStorage)).toEqual([]);
    });

    it('forgets an interaction that no answer can follow any more', async () => {
      sessionStorage.setItem('msal.interaction.status', '{"type":"signout"}');
      const { msal } = await startSession();
      expect(sessionStorage.getItem('msal.interaction.status')).toBeNull();
      expect(msal.loads).toBe(0);
    });

    it('says again what is wrong where the storage stays blocked', async () => {
      const storage = spyOnProperty(window, 'sessionStorage');
      storage.and.throwError(new DOMException('blocked', 'SecurityError'));
      const { session } = await startSession();
      await session.retry();
      storage.and.callThrough();
      expect(session.state()).toEqual({
        kind: 'unavailable',
        outcome: { kind: 'storageBlocked' },
      });
    });

    it('is unavailable, and says which setting is missing, without a client id', async () => {
      const { msal, session } = await startSession({}, new FakeBrowser(), prod);
      const outcome = { kind: 'misconfigured', settings: ['clientId'] } as const;
      expect(session.state()).toEqual({ kind: 'unavailable', outcome });
      expect(msal.loads).toBe(0);
    });

    it('is unavailable where the library does not arrive, and tries again when asked', async () => {
      const { msal, session } = await signedInSession({ loadError: new Error('chunk') });
      expect(session.state()).toEqual({ kind: 'unavailable', outcome: { kind: 'failed' } });
      msal.plays({});
      const retried = session.act('retry');
      expect(session.state()).toEqual({ kind: 'loading' });
      await retried;
      expect(session.state()).toEqual({ kind: 'signedIn', account: corinneOfMsal });
    });

    for (const [name, kind] of [
      ['SecurityError', 'storageBlocked'],
      ['QuotaExceededError', 'storageFull'],
    ] as const) {
      it(`is unavailable as ${kind} until the storage works`, async () => {
        const refused = spyOn(Storage.prototype, 'setItem');
        refused.and.throwError(new DOMException('no', name));
        const { session } = await startSession();
        expect(session.state()).toEqual({ kind: 'unavailable', outcome: { kind } });
        await session.act('retry');
        expect(session.state()).toEqual({ kind: 'unavailable', outcome: { kind } });
        refused.and.callThrough();
        void session.act('retry');
        await turn();
        expect(session.state()).toEqual({ kind: 'signedOut' });
      });
    }

    it('explains a storage that can not even be looked at, each time', async () => {
      const looked = spyOnProperty(window, 'sessionStorage');
      looked.and.throwError(new DOMException('denied', 'SecurityError'));
      const { session } = await startSession();
      const state = { kind: 'unavailable', outcome: { kind: 'storageBlocked' } } as const;
      expect(session.state()).toEqual(state);
      await expectAsync(session.act('retry')).toBeResolved();
      expect(session.state()).toEqual(state);
      looked.and.callThrough();
    });

    it('keeps its outcome while signing in can not work', async () => {
      const { session } = await startSession({}, new FakeBrowser(), prod);
      await session.act('dismiss');
      expect(session.state().kind).toBe('unavailable');
    });
  });

  it('brings the library before it is needed', async () => {
    const { msal, session } = await startSession();
    session.warmUp();
    expect([msal.loads, msal.redirectsHandled]).toEqual([1, 0]);
  });

  describe('giving access tokens', () => {
    it('gives none to nobody', async () => {
      const { msal, session } = await startSession();
      expect(await session.accessToken(['scope'])).toBeUndefined();
      expect(msal.silentRequests).toEqual([]);
    });

    it('waits until it is known who is signed in', async () => {
      leaveMsalTraces();
      const { session } = beginSession({
        accounts: [corinneInMsal],
        token: { accessToken: 'the-token' },
      });
      expect(await session.accessToken(['scope'])).toBe('the-token');
    });

    it('asks silently, for the account and with its own policy', async () => {
      const { msal, session } = await signedInSession({ token: { accessToken: 'the-token' } });
      expect(await session.accessToken(['scope'])).toBe('the-token');
      const authority = `${tenant}/b2c_1a_signup_signin_test`;
      expect(msal.silentRequests).toEqual([
        { account: corinneInMsal, scopes: ['scope'], authority },
      ]);
      expect(msal.loginRequests).toEqual([]);
    });

    it('never starts a sign-in when a token can not be renewed', async () => {
      const tokenError = new AuthError('timed_out', 'id');
      const { msal, session } = await signedInSession({ tokenError });
      const outcome = { kind: 'signInAgain', code: 'timed_out' } as const;
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWith(
        new AccessTokenUnavailable(outcome),
      );
      expect(msal.loginRequests).toEqual([]);
      expect(session.state()).toEqual({ kind: 'signedIn', account: corinneOfMsal, outcome });
    });

    it('takes an empty access token for a refusal, which ends nothing', async () => {
      const { session } = await signedInSession({ token: { accessToken: '' } });
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWith(
        new AccessTokenUnavailable({ kind: 'refused' }),
      );
      expect(session.state()).toEqual({ kind: 'signedIn', account: corinneOfMsal });
    });

    it('asks to sign in again where MSAL has lost the account', async () => {
      const { msal, session } = await signedInSession();
      msal.plays({ accounts: [] });
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWith(
        new AccessTokenUnavailable({ kind: 'signInAgain' }),
      );
      expect(msal.silentRequests).toEqual([]);
    });
  });

  describe('with the claims of a renewed token', () => {
    const renamed = { ...corinneLater(60), idTokenClaims: { name: 'Corinne Mönch' } };
    const nameIn = (state: ReturnType<typeof beginSession>['session']['state']) => {
      const now = state();
      return now.kind === 'signedIn' ? now.account.name : undefined;
    };

    it('shows them', async () => {
      const { msal, session } = await signedInSession({ accounts: [corinneInMsal] });
      msal.plays({ token: { accessToken: 'x', account: renamed } });
      await session.accessToken(['scope']);
      expect(nameIn(session.state)).toBe('Corinne Mönch');
    });

    it('takes no notice of other events', async () => {
      const { msal, session } = await signedInSession({ accounts: [corinneInMsal] });
      msal.plays({ accounts: [renamed] });
      msal.events.next({ eventType: 'msal:acquireTokenStart' } as EventMessage);
      expect(nameIn(session.state)).toBe('Corinne Eiger');
    });

    it('is not signed in by a token that comes after a sign-out elsewhere', async () => {
      const { msal, session } = await signedInSession({ accounts: [] });
      msal.plays({ accounts: [corinneInMsal] });
      msal.events.next({
        eventType: 'msal:acquireTokenSuccess',
        payload: { account: corinneInMsal, fromCache: true },
      } as EventMessage);
      expect(session.state()).toEqual({ kind: 'signedOut' });
    });
  });

  describe('when the browser shows a page that it kept', () => {
    it('lets a page stand that still tells the truth', async () => {
      const { browser } = await signedInSession();
      browser.comeBack(true);
      const signedOut = await startSession();
      sessionStorage.clear();
      signedOut.browser.comeBack(true);
      expect([browser.reloads, signedOut.browser.reloads]).toEqual([0, 0]);
    });

    it('reloads one that shows somebody who has left', async () => {
      const { browser } = await signedInSession();
      sessionStorage.clear();
      browser.comeBack(true);
      expect(browser.reloads).toBe(1);
    });

    it('reloads one that shows nobody though somebody has come', async () => {
      const { browser } = await startSession();
      leaveMsalTraces();
      browser.comeBack(true);
      expect(browser.reloads).toBe(1);
    });

    it('reloads one that was about to leave', async () => {
      const { browser, session } = await startSession();
      void session.signIn();
      await turn();
      browser.comeBack(true);
      expect(browser.reloads).toBe(1);
    });

    it('never reloads one that it has just loaded', async () => {
      const { browser } = await signedInSession();
      sessionStorage.clear();
      browser.comeBack(false);
      await pass(1_000);
      expect(browser.reloads).toBe(0);
    });
  });
});
