import { type AccountInfo, ServerError } from '@azure/msal-browser';

import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { type FakeMsalScript, corinneInMsal, lucaInMsal } from '../testing/fake-msal';
import { corinneLater, signedInSession, startSession } from '../testing/start-session';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const resetKey = 'portal.reset-opened';
const forgotten = new ServerError('access_denied', 'id', 'AADB2C90118: forgotten');
const cancelled = new ServerError('access_denied', 'id', 'AADB2C90091: cancelled');
const passwordForgotten = { kind: 'passwordForgotten', code: 'AADB2C90118' } as const;

/** The account under another policy, as MSAL names it. */
const withPolicy = (account: AccountInfo, policy: string): AccountInfo => ({
  ...account,
  homeAccountId: account.homeAccountId.replace('b2c_1a_signup_signin_test', policy),
  idTokenClaims: { ...account.idTokenClaims, acr: policy },
});
const afterReset = withPolicy(corinneInMsal, 'b2c_1a_passwordreset_test');

/** The page that a sign-in came back to. */
const comeBack = (script: FakeMsalScript) => signedInSession({ accounts: [], ...script });

describe('Session, coming back from the service', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('takes in the answer of a sign-in, once', async () => {
    const { msal, session } = await comeBack({ redirectResult: { account: corinneInMsal } });
    expect(session.state().kind).toBe('signedIn');
    await session.accessToken(['scope']);
    expect(msal.redirectsHandled).toBe(1);
  });

  it('makes the account the only one, and forgets what was wished', async () => {
    sessionStorage.setItem('portal.sign-in-wish', 'logo=acme');
    sessionStorage.setItem(resetKey, '1');
    const { msal } = await comeBack({
      accounts: [lucaInMsal],
      redirectResult: { account: corinneInMsal },
    });
    expect(msal.cleared).toEqual([lucaInMsal.homeAccountId]);
    expect(sessionStorage.getItem('portal.sign-in-wish')).toBeNull();
    expect(sessionStorage.getItem(resetKey)).toBeNull();
  });

  it('shows a cancelled sign-in as an outcome, not as a failure', async () => {
    const { msal, session } = await comeBack({ redirectError: cancelled });
    const outcome = { kind: 'cancelled', code: 'AADB2C90091' } as const;
    expect(session.state()).toEqual({ kind: 'signedOut', outcome });
    expect(msal.loginRequests).toEqual([]);
  });

  it('keeps the wishes of who cancelled', async () => {
    sessionStorage.setItem('portal.sign-in-wish', 'logo=acme');
    const { msal, session } = await comeBack({ redirectError: cancelled });
    void session.signIn();
    await turn();
    expect(msal.loginRequests[0]?.['extraQueryParameters']).toEqual({
      ui_locales: 'en',
      logo: 'acme',
    });
  });

  it('keeps a person signed in who cancelled a second sign-in', async () => {
    const { session } = await signedInSession({ redirectError: cancelled });
    expect(session.state()).toEqual(
      jasmine.objectContaining({ kind: 'signedIn', outcome: jasmine.anything() }),
    );
  });

  it('refuses an account of a policy that nobody asked for, and forgets it', async () => {
    const account = withPolicy(corinneInMsal, 'b2c_1a_other');
    const { msal, session } = await comeBack({ redirectResult: { account } });
    expect(session.state()).toEqual({ kind: 'signedOut', outcome: { kind: 'policyMismatch' } });
    expect(msal.cleared).toEqual(['all']);
  });

  describe('with a forgotten password', () => {
    it('opens the reset', async () => {
      const { msal, session } = await comeBack({ redirectError: forgotten });
      expect(msal.loginRequests.map(({ authority }) => authority)).toEqual([
        `${tenant}/b2c_1a_passwordReset_test`,
      ]);
      expect(session.isLeaving()).toBeTrue();
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: passwordForgotten });
    });

    it('opens it once and not twice, and then leaves it to the person', async () => {
      await comeBack({ redirectError: forgotten });
      const { msal, session } = await comeBack({ redirectError: forgotten });
      expect(msal.loginRequests).toEqual([]);
      expect(session.state()).toEqual({ kind: 'signedOut', outcome: passwordForgotten });
      void session.act('resetPassword');
      await turn();
      expect(msal.loginRequests.length).toBe(1);
    });

    it('opens it again after another outcome', async () => {
      await comeBack({ redirectError: forgotten });
      await comeBack({ redirectError: cancelled });
      const { msal } = await comeBack({ redirectError: forgotten });
      expect(msal.loginRequests.length).toBe(1);
    });
  });

  describe('from a reset of the password', () => {
    it('goes on with the usual policy, without asking', async () => {
      const { msal, session } = await comeBack({
        redirectResult: { account: afterReset },
        ssoResult: { account: corinneInMsal },
      });
      await turn();
      expect(msal.ssoRequests.map(({ authority }) => authority)).toEqual([
        `${tenant}/b2c_1a_signup_signin_test`,
      ]);
      expect(session.state()).toEqual({
        kind: 'signedIn',
        account: jasmine.objectContaining({ acr: 'b2c_1a_signup_signin_test' }) as never,
      });
      expect(msal.cleared).toEqual([afterReset.homeAccountId]);
    });

    it('keeps what there is where the service would ask', async () => {
      const { msal, session } = await comeBack({ redirectResult: { account: afterReset } });
      await turn();
      expect(session.state()).toEqual({
        kind: 'signedIn',
        account: jasmine.objectContaining({ acr: 'b2c_1a_passwordreset_test' }) as never,
      });
      expect(msal.cleared).toEqual([]);
    });

    it('does not become somebody else', async () => {
      const { msal, session } = await comeBack({
        redirectResult: { account: afterReset },
        ssoResult: { account: lucaInMsal },
      });
      await turn();
      expect(session.state()).toEqual({
        kind: 'signedIn',
        account: jasmine.objectContaining({ name: 'Corinne Eiger' }) as never,
      });
      expect(msal.cleared).toEqual([lucaInMsal.homeAccountId]);
    });
  });

  it('moves to no other policy after a usual sign-in', async () => {
    const { msal } = await comeBack({ redirectResult: { account: corinneInMsal } });
    await turn();
    expect(msal.ssoRequests).toEqual([]);
  });

  describe('with an answer that nobody asked for', () => {
    const oldAnswer = { kind: 'oldAnswer' } as const;

    it('says so once, without MSAL', async () => {
      sessionStorage.setItem('portal.unexpected-return', '1');
      const first = await startSession();
      expect(first.session.state()).toEqual({ kind: 'signedOut', outcome: oldAnswer });
      expect(first.msal.loads).toBe(0);
      const second = await startSession();
      expect(second.session.state()).toEqual({ kind: 'signedOut' });
    });

    it('leaves a person signed in', async () => {
      sessionStorage.setItem('portal.unexpected-return', '1');
      const { session } = await signedInSession();
      expect(session.state().kind).toBe('signedIn');
      expect(sessionStorage.getItem('portal.unexpected-return')).toBeNull();
    });
  });

  describe('with a clock that is wrong', () => {
    it('names how far it is ahead, and counts by the clock of the service', async () => {
      const account = corinneLater(-86_400);
      const { msal, session } = await comeBack({ redirectResult: { account } });
      expect(session.state()).toEqual(
        jasmine.objectContaining({ outcome: { kind: 'clockAhead', minutes: 1_440 } }),
      );
      expect(session.now()).toBe(1_790_000_000 - 86_400);
      await pass(3_299_000);
      expect(msal.silentRequests).toEqual([]);
      await pass(1_000);
      expect(msal.silentRequests.length).toBe(1);
    });

    it('names how far it is behind', async () => {
      const { session } = await comeBack({ redirectResult: { account: corinneLater(7_200) } });
      expect(session.state()).toEqual(
        jasmine.objectContaining({ outcome: { kind: 'clockBehind', minutes: 120 } }),
      );
    });

    it('keeps saying so while tokens are renewed, until the person has understood', async () => {
      const { msal, session } = await comeBack({
        redirectResult: { account: corinneLater(-86_400) },
      });
      msal.plays({ token: { account: corinneLater(-86_300), fromCache: false } });
      await session.accessToken(['scope']);
      expect('outcome' in session.state()).toBeTrue();
      await session.act('dismiss');
      expect('outcome' in session.state()).toBeFalse();
      expect(session.state().kind).toBe('signedIn');
    });

    it('says nothing of a clock that is right', async () => {
      const { session } = await comeBack({ redirectResult: { account: corinneLater(-5) } });
      expect('outcome' in session.state()).toBeFalse();
    });
  });
});
