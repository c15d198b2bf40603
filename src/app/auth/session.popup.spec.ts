import { AuthError, type EventMessage, ServerError } from '@azure/msal-browser';

import { FakeBrowser } from '../testing/fake-browser';
import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { corinneInMsal } from '../testing/fake-msal';
import { type StartedSession, signedInSession, startSession } from '../testing/start-session';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const popupPolicy = `${tenant}/b2c_1a_signup_signin_popup_test`;
const corinneByPopup = {
  ...corinneInMsal,
  homeAccountId: corinneInMsal.homeAccountId.replace('_test', '_popup_test'),
};

class FakePopup {
  closed = false;
  closes = 0;
  focuses = 0;

  close(): void {
    this.closes += 1;
  }

  focus(): void {
    this.focuses += 1;
  }
}

/** Opens the sign-in in a popup, as far as to the open window. */
async function openPopup({ msal, session }: StartedSession): Promise<FakePopup> {
  void session.signIn({ flow: 'popup' });
  await turn();
  const popupWindow = new FakePopup();
  msal.events.next({
    eventType: 'msal:popupOpened',
    payload: { popupWindow },
  } as unknown as EventMessage);
  return popupWindow;
}

describe('Session, signing in in a popup', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('opens the policy for popups, and says so', async () => {
    const started = await startSession();
    await openPopup(started);
    expect(started.msal.popupRequests).toEqual([
      jasmine.objectContaining({
        authority: popupPolicy,
        scopes: ['a1000000-0000-4000-8000-000000000001'],
        extraQueryParameters: { ui_locales: 'en' },
      }),
    ]);
    expect(started.session.interaction()).toEqual({ kind: 'popup' });
    expect(started.session.isLeaving()).toBeFalse();
    expect(started.msal.loginRequests).toEqual([]);
  });

  it('opens one for a link that wishes it', async () => {
    const { msal, session } = await startSession({}, new FakeBrowser('/?flow=popup&logo=acme'));
    void session.signIn();
    await turn();
    expect(msal.popupRequests[0]).toEqual(
      jasmine.objectContaining({ extraQueryParameters: { ui_locales: 'en', logo: 'acme' } }),
    );
  });

  it('shows who has signed in, and forgets the wishes', async () => {
    const started = await startSession({}, new FakeBrowser('/?logo=acme'));
    await openPopup(started);
    sessionStorage.setItem('msal.interaction.status', '{}');
    sessionStorage.setItem('portal.reset-opened', '1');
    started.msal.popups[0]?.next({ account: corinneByPopup });
    await turn();
    expect(started.session.state()).toEqual({
      kind: 'signedIn',
      account: jasmine.objectContaining({ name: 'Corinne Eiger' }) as never,
    });
    expect(started.session.interaction()).toEqual({ kind: 'none' });
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('makes the new account the only one', async () => {
    const started = await signedInSession();
    await openPopup(started);
    started.msal.popups[0]?.next({ account: corinneByPopup });
    await turn();
    expect(started.msal.cleared).toEqual([corinneInMsal.homeAccountId]);
  });

  it('brings the window to the front', async () => {
    const started = await startSession();
    const popup = await openPopup(started);
    started.session.showPopup();
    expect(popup.focuses).toBe(1);
  });

  const popupClosed = { kind: 'popupClosed', code: 'user_cancelled' } as const;

  it('ends quietly when the person closes the window, and can be tried again', async () => {
    const started = await startSession();
    const popup = await openPopup(started);
    sessionStorage.setItem('msal.interaction.status', '{}');
    popup.closed = true;
    await pass(400);
    expect(started.session.state()).toEqual({ kind: 'signedOut', outcome: popupClosed });
    expect(started.session.interaction()).toEqual({ kind: 'none' });
    expect(sessionStorage.getItem('msal.interaction.status')).toBeNull();
    void started.session.act('signInInPopup');
    await turn();
    expect(started.session.interaction()).toEqual({ kind: 'popup' });
    expect(started.session.state()).toEqual({ kind: 'signedOut' });
    expect(started.msal.popupRequests.length).toBe(2);
  });

  it('opens the same again after a window that was closed, a reset too', async () => {
    const started = await startSession();
    void started.session.signIn({ flow: 'popup', policy: 'passwordReset' });
    await turn();
    started.session.cancelPopup();
    await turn();
    void started.session.act('signInInPopup');
    await turn();
    const authorities = started.msal.popupRequests.map(({ authority }) => authority);
    expect(authorities).toEqual([
      `${tenant}/b2c_1a_passwordReset_test`,
      `${tenant}/b2c_1a_passwordReset_test`,
    ]);
  });

  it('waits while a window that is cut off keeps the focus', async () => {
    const started = await startSession();
    const popup = await openPopup(started);
    started.browser.hasFocus = false;
    popup.closed = true;
    await pass(60_000);
    expect(started.session.interaction()).toEqual({ kind: 'popup' });
  });

  it('is cancelled on the page', async () => {
    const started = await startSession();
    const popup = await openPopup(started);
    started.session.cancelPopup();
    await turn();
    expect(popup.closes).toBe(1);
    expect(started.session.state()).toEqual({ kind: 'signedOut', outcome: popupClosed });
    expect(started.session.interaction()).toEqual({ kind: 'none' });
  });

  it('keeps a person signed in who closes the window', async () => {
    const started = await signedInSession();
    const popup = await openPopup(started);
    popup.closed = true;
    await pass(400);
    expect(started.session.state()).toEqual(
      jasmine.objectContaining({ kind: 'signedIn', outcome: popupClosed }),
    );
  });

  it('takes in who signs in after all, in a window that was given up', async () => {
    const started = await startSession();
    await openPopup(started);
    started.session.cancelPopup();
    await turn();
    started.msal.popups[0]?.next({ account: corinneByPopup });
    await turn();
    expect(started.session.state().kind).toBe('signedIn');
    expect('outcome' in started.session.state()).toBeFalse();
  });

  it('is one for two clicks: the second brings the window to the front', async () => {
    const started = await startSession();
    const popup = await openPopup(started);
    void started.session.signIn({ flow: 'popup' });
    await turn();
    expect([popup.focuses, popup.closes]).toEqual([1, 0]);
    expect(started.msal.popupRequests.length).toBe(1);
    expect(started.session.interaction()).toEqual({ kind: 'popup' });
  });

  it('gives way to a sign-in by redirect without a word', async () => {
    const started = await startSession();
    const popup = await openPopup(started);
    void started.session.signIn({ flow: 'redirect' });
    await turn();
    expect(popup.closes).toBe(1);
    expect(started.session.interaction()).toEqual({ kind: 'leaving' });
    expect(started.session.state()).toEqual({ kind: 'signedOut' });
    expect(started.msal.loginRequests.length).toBe(1);
  });

  describe('that the browser blocks', () => {
    const popupError = new AuthError('popup_window_error', 'id');

    it('goes on by redirect', async () => {
      const { msal, session } = await startSession({ popupError });
      void session.signIn({ flow: 'popup' });
      await turn();
      expect(msal.loginRequests.map(({ authority }) => authority)).toEqual([
        `${tenant}/b2c_1a_signup_signin_test`,
      ]);
      expect(session.interaction()).toEqual({ kind: 'leaving' });
      expect(session.state()).toEqual({ kind: 'signedOut' });
    });

    it('goes on with the same sign-in', async () => {
      const { msal, session } = await startSession({ popupError });
      void session.signIn({
        flow: 'popup',
        policy: 'passwordReset',
        signUp: true,
        asSomebodyElse: true,
        returnTo: '/profile',
      });
      await turn();
      expect(msal.loginRequests).toEqual([
        {
          authority: `${tenant}/b2c_1a_passwordReset_test`,
          scopes: ['a1000000-0000-4000-8000-000000000001'],
          extraQueryParameters: { ui_locales: 'en', option: 'signup' },
          prompt: 'login',
          redirectStartPage: 'https://portal.example/profile',
        },
      ]);
    });
  });

  const failures: [string, Error, object][] = [
    [
      'the person cancels on the page',
      new ServerError('access_denied', 'id', 'AADB2C90091: cancelled'),
      { kind: 'cancelled', code: 'AADB2C90091' },
    ],
    [
      'half an hour is over',
      new AuthError('timed_out', 'id'),
      { kind: 'tookTooLong', code: 'timed_out' },
    ],
    [
      'MSAL does not reach the service',
      new AuthError('network_error', 'id'),
      { kind: 'unreachable', code: 'network_error' },
    ],
    [
      'the password is forgotten',
      new ServerError('access_denied', 'id', 'AADB2C90118: forgotten'),
      { kind: 'passwordForgotten', code: 'AADB2C90118' },
    ],
  ];
  for (const [what, popupError, outcome] of failures) {
    it(`says how it ended when ${what}`, async () => {
      const { msal, session } = await startSession({ popupError });
      await session.signIn({ flow: 'popup' });
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: outcome as never });
      expect(session.interaction()).toEqual({ kind: 'none' });
      expect(msal.loginRequests).toEqual([]);
    });
  }

  it('says so where the library does not arrive', async () => {
    const { session } = await startSession({ loadError: new Error('chunk') });
    await session.signIn({ flow: 'popup' });
    expect(session.state()).toEqual({ kind: 'signedOut', outcome: { kind: 'failed' } });
    expect(session.interaction()).toEqual({ kind: 'none' });
  });

  it('opens nothing while the device is offline', async () => {
    const { browser, msal, session } = await startSession();
    browser.goOffline();
    await session.signIn({ flow: 'popup' });
    expect(session.state()).toEqual({
      kind: 'signedOut',
      outcome: { kind: 'offline', code: 'no_network_connectivity' },
    });
    expect(session.interaction()).toEqual({ kind: 'none' });
    expect(msal.popupRequests).toEqual([]);
  });
});
