import { AuthError, ServerError } from '@azure/msal-browser';

import { installClock, pass, sleep, turn, uninstallClock } from '../testing/fake-clock';
import { type FakeMsalScript, corinneInMsal, lucaInMsal } from '../testing/fake-msal';
import { OtherTab } from '../testing/other-tab';
import { corinneLater, signedInSession } from '../testing/start-session';
import { AccessTokenUnavailable } from './access-token-unavailable';

/** Signed in with a token of an hour, to be renewed after 55 minutes. */
const signedIn = (script: FakeMsalScript = {}) =>
  signedInSession({ accounts: [corinneLater(0)], ...script });
const minutes = (count: number) => count * 60_000;
const offline = { kind: 'offline', code: 'no_network_connectivity' } as const;

describe('Session, renewing tokens', () => {
  beforeEach(() => {
    installClock();
    sessionStorage.clear();
  });
  afterEach(() => {
    uninstallClock();
    sessionStorage.clear();
  });

  it('renews in time, past MSAL’s cache, and again in time', async () => {
    const { msal, session } = await signedIn();
    await pass(minutes(55) - 1);
    expect(msal.silentRequests).toEqual([]);
    msal.plays({ token: { accessToken: 'x', account: corinneLater(3_300), fromCache: false } });
    await pass(1);
    expect(msal.silentRequests).toEqual([
      {
        account: corinneLater(0),
        scopes: ['a1000000-0000-4000-8000-000000000001'],
        authority: 'https://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin_test',
        forceRefresh: true,
      },
    ]);
    const state = session.state();
    expect(state.kind === 'signedIn' && state.account.issuedAt).toBe(1_790_003_300);
    await pass(minutes(55) - 1);
    expect(msal.silentRequests.length).toBe(1);
    await pass(1);
    expect(msal.silentRequests.length).toBe(2);
  });

  it('counts by the clock of the service from the first token on', async () => {
    const { msal, session } = await signedIn();
    msal.plays({ token: { account: corinneLater(-1_000), fromCache: false } });
    await session.accessToken(['scope']);
    expect(session.now()).toBe(1_790_000_000 - 1_000);
    msal.plays({ token: { account: corinneLater(-500), fromCache: true } });
    await session.accessToken(['scope']);
    expect(session.now()).toBe(1_790_000_000 - 1_000);
  });

  for (const [what, wake] of [
    ['is seen again', 'show'],
    ['was kept by the browser and is shown', 'comeBack'],
    ['has the network again', 'goOnline'],
  ] as const) {
    it(`renews after sleep once the page ${what}`, async () => {
      const { browser, msal } = await signedIn();
      sleep(minutes(55));
      await turn();
      expect(msal.silentRequests).toEqual([]);
      if (wake === 'comeBack') browser.comeBack(true);
      else browser[wake]();
      await pass(0);
      expect(msal.silentRequests.length).toBe(1);
    });
  }

  it('leaves a page that is hidden asleep', async () => {
    const { browser, msal } = await signedIn();
    sleep(minutes(55));
    browser.show('hidden');
    await pass(0);
    expect(msal.silentRequests).toEqual([]);
  });

  it('renews nothing that is not due when the page is seen again', async () => {
    const { browser, msal } = await signedIn();
    sleep(minutes(54));
    browser.show();
    await pass(0);
    expect(msal.silentRequests).toEqual([]);
  });

  it('forgets the plan once nobody is signed in', async () => {
    const { msal } = await signedIn();
    const other = new OtherTab();
    other.say({ kind: 'signedOut' });
    await turn();
    other.close();
    await pass(minutes(60));
    expect(msal.silentRequests).toEqual([]);
  });

  describe('without a network', () => {
    it('waits quietly while the token is good, and renews soon after', async () => {
      const { browser, msal, session } = await signedIn();
      browser.goOffline();
      await pass(minutes(55));
      await pass(30_000);
      expect(msal.silentRequests).toEqual([]);
      expect('outcome' in session.state()).toBeFalse();
      browser.goOnline();
      await pass(30_000);
      expect(msal.silentRequests.length).toBe(1);
      expect('outcome' in session.state()).toBeFalse();
    });

    it('says so once the token has ended, and that the network is back', async () => {
      const { browser, msal, session } = await signedIn();
      browser.goOffline();
      await pass(minutes(55));
      for (let half = 0; half < 10; half += 1) await pass(30_000);
      expect(session.state()).toEqual(
        jasmine.objectContaining({ kind: 'signedIn', outcome: offline }),
      );
      browser.goOnline();
      expect(session.state()).toEqual(
        jasmine.objectContaining({ outcome: { kind: 'backOnline' } }),
      );
      msal.plays({ token: { account: corinneLater(3_600), fromCache: false } });
      await pass(30_000);
      expect(msal.silentRequests.length).toBe(1);
      expect(session.state()).toEqual(
        jasmine.objectContaining({ outcome: { kind: 'backOnline' } }),
      );
    });

    it('takes an unreachable service for what it is', async () => {
      const tokenError = new AuthError('network_error', 'id');
      const { browser, session } = await signedIn({ tokenError });
      browser.goOffline();
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWithError(
        AccessTokenUnavailable,
      );
      expect(session.state()).toEqual(
        jasmine.objectContaining({ outcome: { kind: 'offline', code: 'network_error' } }),
      );
    });
  });

  for (const code of ['network_error', 'server_error', 'failed_to_parse_response']) {
    it(`tries again every half minute after ${code}, quietly while the token is good`, async () => {
      const { msal, session } = await signedIn({ tokenError: new AuthError(code, 'id') });
      await pass(minutes(55));
      expect(msal.silentRequests.length).toBe(1);
      await pass(29_999);
      expect(msal.silentRequests.length).toBe(1);
      await pass(1);
      expect(msal.silentRequests.length).toBe(2);
      expect('outcome' in session.state()).toBeFalse();
      msal.plays({ token: { account: corinneLater(3_400), fromCache: false } });
      await pass(30_000);
      await pass(minutes(5));
      expect(msal.silentRequests.length).toBe(3);
      expect('outcome' in session.state()).toBeFalse();
    });
  }

  it('goes on while MSAL refuses to ask a service that was busy', async () => {
    const { msal, session } = await signedIn({
      tokenError: new ServerError('temporarily_unavailable', 'id'),
    });
    await pass(minutes(55));
    msal.plays({ tokenError: new ServerError('', 'id') });
    await pass(30_000);
    expect('outcome' in session.state()).toBeFalse();
    msal.plays({ token: { accessToken: 'x', account: corinneLater(3_400), fromCache: false } });
    await pass(30_000);
    expect(await session.accessToken(['scope'])).toBe('x');
  });

  it('shows at once what goes wrong where a token was asked for', async () => {
    const { msal, session } = await signedIn({ tokenError: new AuthError('network_error', 'id') });
    await session.accessToken(['scope']).catch(() => undefined);
    expect(session.state()).toEqual(
      jasmine.objectContaining({ outcome: { kind: 'unreachable', code: 'network_error' } }),
    );
    msal.plays({});
    await pass(30_000);
    expect(msal.silentRequests.length).toBe(2);
    expect('outcome' in session.state()).toBeFalse();
  });

  describe('when the refresh token has ended', () => {
    const ended = new ServerError('invalid_grant', 'id', 'AADB2C90080: The grant has expired.');
    const signInAgain = { kind: 'signInAgain', code: 'AADB2C90080' } as const;

    it('says so once, and calls no more', async () => {
      const { browser, msal, session } = await signedIn({ tokenError: ended });
      await pass(minutes(55));
      expect(session.state()).toEqual(
        jasmine.objectContaining({ kind: 'signedIn', outcome: signInAgain }),
      );
      await expectAsync(session.accessToken(['scope'])).toBeRejectedWith(
        new AccessTokenUnavailable(signInAgain),
      );
      await session.act('dismiss');
      for (let half = 0; half < 20; half += 1) await pass(30_000);
      browser.show();
      browser.goOnline();
      await pass(0);
      expect('outcome' in session.state()).toBeFalse();
      // Only to somebody who asks for a call is it said again.
      await session.accessToken(['scope']).catch(() => undefined);
      expect(msal.silentRequests.length).toBe(1);
      expect(session.state()).toEqual(jasmine.objectContaining({ outcome: signInAgain }));
    });

    it('goes on after a new sign-in', async () => {
      const { msal, session } = await signedIn({ tokenError: ended });
      await session.accessToken(['scope']).catch(() => undefined);
      msal.plays({ popupResult: { account: corinneLater(0) }, token: { accessToken: 'x' } });
      await session.signIn({ flow: 'popup' });
      expect('outcome' in session.state()).toBeFalse();
      expect(await session.accessToken(['scope'])).toBe('x');
      await pass(minutes(55));
      expect(msal.silentRequests.length).toBe(3);
    });
  });

  it('does not take the token of another person', async () => {
    const { msal, session } = await signedIn();
    msal.plays({ token: { accessToken: 'of-luca', account: lucaInMsal, fromCache: false } });
    await expectAsync(session.accessToken(['scope'])).toBeRejectedWith(
      new AccessTokenUnavailable({ kind: 'otherPerson' }),
    );
    expect(msal.cleared).toEqual([lucaInMsal.homeAccountId]);
    expect(session.state()).toEqual({
      kind: 'signedIn',
      account: jasmine.objectContaining({ name: 'Corinne Eiger' }) as never,
      outcome: { kind: 'otherPerson' },
    });
    await session.accessToken(['scope']).catch(() => undefined);
    expect(msal.silentRequests.length).toBe(1);
  });

  it('renews nothing by itself for a token without times', async () => {
    const { msal } = await signedInSession({
      accounts: [{ ...corinneInMsal, idTokenClaims: { name: 'Corinne' } }],
    });
    await pass(minutes(600));
    expect(msal.silentRequests).toEqual([]);
  });
});
