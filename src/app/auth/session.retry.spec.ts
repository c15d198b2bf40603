import { AuthError, ServerError } from '@azure/msal-browser';

import { installClock, turn, uninstallClock } from '../testing/fake-clock';
import { signedInSession, startSession } from '../testing/start-session';

const lockKey = 'throttling.{"scopes":["x"]}';

function lock(milliseconds: number): void {
  sessionStorage.setItem(lockKey, JSON.stringify({ throttleTime: Date.now() + milliseconds }));
}

describe('Session, trying again', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('repeats the last sign-in by redirect', async () => {
    const loginError = new AuthError('endpoints_resolution_error', 'id');
    const { msal, session } = await startSession({ loginError });
    await session.signIn({ policy: 'signIn', returnTo: '/profile', asSomebodyElse: true });
    await session.act('retry');
    expect(msal.loginRequests.length).toBe(2);
    expect(msal.loginRequests[1]).toEqual(msal.loginRequests[0] ?? {});
  });

  it('repeats the last sign-in in a popup', async () => {
    const { msal, session } = await startSession({
      popupError: new AuthError('endpoints_resolution_error', 'id'),
    });
    await session.signIn({ flow: 'popup', policy: 'passwordReset' });
    await session.act('retry');
    const authorities = msal.popupRequests.map(({ authority }) => authority);
    expect(authorities.length).toBe(2);
    expect(authorities[1]).toBe(authorities[0]);
  });

  it('repeats the call for a token, anew', async () => {
    const { msal, session } = await signedInSession({
      tokenError: new AuthError('network_error', 'id'),
    });
    await session.accessToken(['scope']).catch(() => undefined);
    msal.plays({ token: { accessToken: 'x' } });
    await session.act('retry');
    expect(msal.silentRequests.length).toBe(2);
    expect(msal.silentRequests[1]?.['forceRefresh']).toBeTrue();
    expect(session.state()).toEqual(jasmine.objectContaining({ kind: 'signedIn' }));
    expect('outcome' in session.state()).toBeFalse();
  });

  for (const code of ['invalid_client', 'url_parse_error', 'cache_quota_exceeded']) {
    it(`asks the service again after ${code}, as the button says`, async () => {
      const { msal, session } = await signedInSession({ tokenError: new AuthError(code, 'id') });
      await session.accessToken(['scope']).catch(() => undefined);
      msal.plays({ token: { accessToken: 'x' } });
      await session.act('retry');
      expect(msal.silentRequests.length).toBe(2);
      expect('outcome' in session.state()).toBeFalse();
    });
  }

  it('drops the lock that MSAL has set by itself', async () => {
    const { session } = await startSession({ isStuck: true });
    await session.signIn();
    lock(60_000);
    await session.act('retry');
    expect(sessionStorage.getItem(lockKey)).toBeNull();
  });

  it('leaves the lock that the service asked for', async () => {
    const { session } = await startSession({ isStuck: true });
    await session.signIn();
    lock(30_000);
    await session.act('retry');
    expect(sessionStorage.getItem(lockKey)).not.toBeNull();
  });

  it('says when it may, where the service asked to wait', async () => {
    const { session } = await signedInSession({
      tokenError: new ServerError('temporarily_unavailable', 'id'),
    });
    lock(30_000);
    await session.accessToken(['scope']).catch(() => undefined);
    const outcome = {
      kind: 'serviceBusy',
      code: 'temporarily_unavailable',
      retryAt: Date.now() + 30_000,
    };
    expect(session.state()).toEqual(jasmine.objectContaining({ outcome }));
  });

  it('may at once where the service asked for nothing, or something else went wrong', async () => {
    const { msal, session } = await signedInSession({
      tokenError: new ServerError('temporarily_unavailable', 'id'),
    });
    lock(60_000);
    await session.accessToken(['scope']).catch(() => undefined);
    const busy = { kind: 'serviceBusy', code: 'temporarily_unavailable' };
    expect(session.state()).toEqual(jasmine.objectContaining({ outcome: busy }));
    lock(30_000);
    msal.plays({ tokenError: new AuthError('network_error', 'id') });
    await session.accessToken(['scope']).catch(() => undefined);
    const unreachable = { kind: 'unreachable', code: 'network_error' };
    expect(session.state()).toEqual(jasmine.objectContaining({ outcome: unreachable }));
  });

  it('of nothing is a sign-in', async () => {
    const { msal, session } = await startSession();
    void session.act('retry');
    await turn();
    expect(msal.loginRequests.length).toBe(1);
  });
});
