import { TestBed } from '@angular/core/testing';
import { AuthError, type EventMessage, ServerError } from '@azure/msal-browser';

import { environment as prod } from '../../environments/environment.prod';
import type { PortalEnvironment } from '../../environments/portal-environment';
import { corinne } from '../testing/accounts';
import { type FakeMsal, type FakeMsalScript, corinneInMsal } from '../testing/fake-msal';
import { leaveMsalTraces, providePortal } from '../testing/provide-portal';
import { AccessTokenUnavailable } from './access-token-unavailable';
import { Session } from './session';

function start(script: FakeMsalScript = {}, environment?: PortalEnvironment) {
  const { msal, providers } = providePortal(script, environment);
  TestBed.configureTestingModule({ providers });
  return { msal, session: TestBed.inject(Session) };
}

async function signedIn(
  script: FakeMsalScript = {},
): Promise<{ msal: FakeMsal; session: Session }> {
  leaveMsalTraces();
  const started = start({ accounts: [corinneInMsal], ...script });
  await started.session.ready;
  return started;
}

/** A redirect that succeeds never answers, so its promise can not be awaited. */
const pendingWork = () => new Promise((resolve) => setTimeout(resolve));

const corinneOfMsal = { ...corinne, homeAccountId: corinneInMsal.homeAccountId };

describe('Session', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  describe('at the start', () => {
    it('knows without MSAL that nobody is signed in', async () => {
      const { msal, session } = start();
      await session.ready;
      expect(session.state()).toEqual({ kind: 'signedOut' });
      expect(msal.loads).toBe(0);
    });

    it('is loading while a cached account is read', () => {
      leaveMsalTraces();
      expect(start({ accounts: [corinneInMsal] }).session.state()).toEqual({ kind: 'loading' });
    });

    it('resumes with a cached account', async () => {
      const { session } = await signedIn();
      expect(session.state()).toEqual({ kind: 'signedIn', account: corinneOfMsal });
    });

    it('is signed out where only leftovers are cached, and drops them', async () => {
      const { session } = await signedIn({ accounts: [] });
      expect(session.state()).toEqual({ kind: 'signedOut' });
      expect(Object.keys(sessionStorage)).toEqual([]);
    });

    it('forgets an interaction that no answer can follow any more', async () => {
      sessionStorage.setItem('msal.interaction.status', '{"type":"signout"}');
      const { msal, session } = start();
      await session.ready;
      expect(sessionStorage.getItem('msal.interaction.status')).toBeNull();
      expect(msal.loads).toBe(0);
    });

    it('says again what is wrong where the storage stays blocked', async () => {
      const storage = spyOnProperty(window, 'sessionStorage');
      storage.and.throwError(new DOMException('blocked', 'SecurityError'));
      const { session } = start();
      await session.ready;
      await session.retry();
      storage.and.callThrough();
      expect(session.state()).toEqual({
        kind: 'unavailable',
        outcome: { kind: 'storageBlocked' },
      });
    });

    it('takes in the answer of a sign-in, once', async () => {
      const { msal, session } = await signedIn({ redirectResult: { account: corinneInMsal } });
      await session.accessToken(['scope']).catch(() => undefined);
      expect(session.state().kind).toBe('signedIn');
      expect(msal.redirectsHandled).toBe(1);
    });

    it('shows a cancelled sign-in as an outcome, not as a failure', async () => {
      const { session } = await signedIn({
        accounts: [],
        redirectError: new ServerError('access_denied', 'id', 'AADB2C90091: cancelled\r\n'),
      });
      expect(session.state()).toEqual({
        kind: 'signedOut',
        outcome: { kind: 'cancelled', code: 'AADB2C90091' },
      });
    });

    it('keeps a person signed in who cancelled a second sign-in', async () => {
      const { session } = await signedIn({
        redirectError: new ServerError('access_denied', 'id', 'AADB2C90091: cancelled\r\n'),
      });
      expect(session.state()).toEqual(
        jasmine.objectContaining({ kind: 'signedIn', outcome: jasmine.anything() }),
      );
    });

    it('is unavailable, and says which setting is missing, without a client id', async () => {
      const { session } = start({}, prod);
      await session.ready;
      expect(session.state()).toEqual({
        kind: 'unavailable',
        outcome: { kind: 'misconfigured', settings: ['clientId'] },
      });
    });
  });

  describe('signing in', () => {
    it('asks for the application’s own scope in the language of the page', async () => {
      const { msal, session } = start();
      await session.ready;
      void session.signIn();
      await pendingWork();
      expect(msal.loginRequests).toEqual([
        {
          scopes: ['a1000000-0000-4000-8000-000000000001'],
          extraQueryParameters: { ui_locales: 'en' },
          authority:
            'https://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin_test',
        },
      ]);
      expect(session.isLeaving()).toBeTrue();
    });

    it('leaves once, however often it is asked', async () => {
      const { msal, session } = start();
      await session.ready;
      void session.signIn();
      void session.signIn();
      await pendingWork();
      expect(msal.loginRequests.length).toBe(1);
    });

    it('says why the browser could not leave, and may be tried again', async () => {
      const { session } = start({ loginError: new AuthError('endpoints_resolution_error', 'id') });
      await session.ready;
      await session.signIn();
      expect(session.isLeaving()).toBeFalse();
      expect(session.state()).toEqual({
        kind: 'signedOut',
        outcome: { kind: 'unreachable', code: 'endpoints_resolution_error' },
      });
    });
  });

  it('tries again what failed last', async () => {
    const { msal, session } = start({
      loginError: new AuthError('endpoints_resolution_error', 'id'),
    });
    await session.ready;
    await session.signIn({ policy: 'signIn' });
    await session.act('retry');
    expect(msal.loginRequests.length).toBe(2);
    expect(msal.loginRequests[1]).toEqual(msal.loginRequests[0] ?? {});
  });

  it('signs out at the service, at the policy of the account', async () => {
    const { msal, session } = await signedIn();
    void session.signOut();
    await pendingWork();
    expect(msal.logoutRequests).toEqual([
      {
        account: corinneInMsal,
        authority: 'https://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin_test',
        extraQueryParameters: { ui_locales: 'en' },
      },
    ]);
  });

  describe('giving access tokens', () => {
    it('gives none to nobody', async () => {
      const { msal, session } = start();
      expect(await session.accessToken(['scope'])).toBeUndefined();
      expect(msal.silentRequests).toEqual([]);
    });

    it('asks silently, for the account and with its own policy', async () => {
      const { msal, session } = await signedIn({ token: { accessToken: 'the-token' } });
      expect(await session.accessToken(['scope'])).toBe('the-token');
      expect(msal.silentRequests).toEqual([
        {
          account: corinneInMsal,
          scopes: ['scope'],
          authority:
            'https://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin_test',
        },
      ]);
      expect(msal.loginRequests).toEqual([]);
    });

    it('never starts a sign-in when a token can not be renewed', async () => {
      const { msal, session } = await signedIn({ tokenError: new AuthError('timed_out', 'id') });
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWith(
        new AccessTokenUnavailable({ kind: 'signInAgain', code: 'timed_out' }),
      );
      expect(msal.loginRequests).toEqual([]);
    });

    it('takes an empty access token for a refusal', async () => {
      const { session } = await signedIn({ token: { accessToken: '' } });
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWithError(
        AccessTokenUnavailable,
      );
    });
  });

  it('shows the claims of a renewed token', async () => {
    const accounts = [corinneInMsal];
    const { msal, session } = await signedIn({ accounts });
    accounts[0] = {
      ...corinneInMsal,
      idTokenClaims: { ...corinneInMsal.idTokenClaims, name: 'Corinne Mönch' },
    };
    msal.events.next({
      eventType: 'msal:acquireTokenSuccess',
      payload: { account: accounts[0], fromCache: true },
    } as EventMessage);
    const state = session.state();
    expect(state.kind === 'signedIn' && state.account.name).toBe('Corinne Mönch');
  });
});
