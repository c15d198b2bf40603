import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { corinneInMsal, lucaInMsal } from '../testing/fake-msal';
import { OtherTab } from '../testing/other-tab';
import { leaveMsalTraces } from '../testing/provide-portal';
import { beginSession, signedInSession, startSession } from '../testing/start-session';

const tenant = 'https://localhost:4300/partnerlocal.onmicrosoft.com';
const policy = 'b2c_1a_signup_signin_test';

describe('Session, beside other tabs', () => {
  let tabs: OtherTab[];

  beforeEach(() => {
    installClock();
    sessionStorage.clear();
    tabs = [];
  });
  afterEach(() => {
    for (const tab of tabs) tab.close();
    uninstallClock();
    sessionStorage.clear();
  });

  function openTab(signedInWith?: string): OtherTab {
    const tab = new OtherTab(signedInWith);
    tabs.push(tab);
    return tab;
  }

  it('takes over the sign-in of another tab, without asking', async () => {
    openTab(policy.toUpperCase());
    const { msal, session } = await startSession({ ssoResult: { account: corinneInMsal } });
    expect(session.state()).toEqual({
      kind: 'signedIn',
      account: jasmine.objectContaining({ name: 'Corinne Eiger' }) as never,
    });
    expect(msal.ssoRequests).toEqual([
      {
        authority: `${tenant}/${policy}`,
        scopes: ['a1000000-0000-4000-8000-000000000001'],
        extraQueryParameters: { ui_locales: 'en' },
      },
    ]);
    expect(msal.loginRequests).toEqual([]);
  });

  it('takes it over with the policy that the other tab has', async () => {
    openTab('b2c_1a_signin_test');
    const account = { ...corinneInMsal, idTokenClaims: { acr: 'b2c_1a_signin_test' } };
    const { msal, session } = await startSession({ ssoResult: { account } });
    expect(msal.ssoRequests[0]?.['authority']).toBe(`${tenant}/b2c_1a_signin_test`);
    expect(session.state().kind).toBe('signedIn');
  });

  it('makes the account the only one', async () => {
    openTab(policy);
    const leftOver = { ...lucaInMsal, homeAccountId: 'left-over' };
    const { msal } = await startSession({
      accounts: [leftOver],
      ssoResult: { account: corinneInMsal },
    });
    expect(msal.cleared).toEqual(['left-over']);
  });

  for (const unknown of ['b2c_1a_other', '', 'signUpSignIn', '../b2c_1a_signin']) {
    it(`does not follow the policy "${unknown}", which it does not know`, async () => {
      openTab(unknown);
      const { msal, session } = await startSession({ ssoResult: { account: corinneInMsal } });
      expect(session.state()).toEqual({ kind: 'signedOut' });
      expect(msal.loads).toBe(0);
    });
  }

  it('refuses a token of another policy than the tab has', async () => {
    openTab(policy);
    const account = { ...corinneInMsal, idTokenClaims: { acr: 'b2c_1a_signin_test' } };
    const { msal, session } = await startSession({ ssoResult: { account } });
    expect(session.state()).toEqual({ kind: 'signedOut' });
    expect(msal.cleared).toEqual([corinneInMsal.homeAccountId]);
  });

  it('stays signed out where the service would ask', async () => {
    openTab(policy);
    const { msal, session } = await startSession();
    expect(session.state()).toEqual({ kind: 'signedOut' });
    expect(msal.ssoRequests.length).toBe(1);
  });

  it('stays signed out where the library does not arrive', async () => {
    openTab(policy);
    const { session } = await startSession({ loadError: new Error('chunk') });
    expect(session.state()).toEqual({ kind: 'signedOut' });
  });

  it('waits three seconds for the service and no longer', async () => {
    openTab(policy);
    const { session } = beginSession({ isSsoSilent: true });
    let isReady = false;
    void session.ready.then(() => {
      isReady = true;
    });
    await turn();
    await pass(2_999);
    expect(isReady).toBeFalse();
    await pass(1);
    expect(isReady).toBeTrue();
    expect(session.state()).toEqual({ kind: 'signedOut' });
  });

  it('hears of a sign-out while it still reads its own account', async () => {
    leaveMsalTraces();
    const { session } = beginSession({ accounts: [corinneInMsal] });
    expect(session.state()).toEqual({ kind: 'loading' });
    openTab().say({ kind: 'signedOut' });
    await session.ready;
    await turn();
    await turn();
    expect(session.state()).toEqual({
      kind: 'signedOut',
      outcome: { kind: 'signedOutElsewhere' },
    });
  });

  it('looks around again when the page is seen again', async () => {
    const { browser, msal, session } = await startSession({
      ssoResult: { account: corinneInMsal },
    });
    openTab(policy);
    browser.show('hidden');
    await turn();
    expect(msal.ssoRequests).toEqual([]);
    browser.show();
    await turn();
    await turn();
    expect(session.state().kind).toBe('signedIn');
  });

  it('does not look around while it has something to say or to do', async () => {
    const busy = await startSession();
    void busy.session.signIn({ flow: 'popup' });
    await turn();
    const tab = openTab(policy);
    busy.browser.show();
    await turn();
    busy.session.cancelPopup();
    await turn();
    busy.browser.show();
    await turn();
    expect(tab.heard).toEqual([]);
    const { browser } = await signedInSession();
    browser.show();
    await turn();
    expect(tab.heard).toEqual([]);
  });

  it('answers others with the policy of the account', async () => {
    await signedInSession();
    const tab = openTab();
    tab.say({ kind: 'isAnybodySignedIn' });
    await turn();
    expect(tab.heard).toEqual([{ kind: 'signedIn', policy }]);
  });

  it('answers nothing while nobody is signed in', async () => {
    await startSession();
    const tab = openTab();
    tab.say({ kind: 'isAnybodySignedIn' });
    await turn();
    expect(tab.heard).toEqual([]);
  });

  describe('when the person signs out in another one', () => {
    it('signs out here too, leaves nothing and says so', async () => {
      const { msal, session } = await signedInSession();
      const tab = openTab();
      tab.say({ kind: 'signedOut' });
      await turn();
      expect(session.state()).toEqual({
        kind: 'signedOut',
        outcome: { kind: 'signedOutElsewhere' },
      });
      expect(msal.cleared).toEqual(['all']);
      expect(Object.keys(sessionStorage)).toEqual([]);
      expect(msal.logoutRequests).toEqual([]);
      tab.say({ kind: 'isAnybodySignedIn' });
      await turn();
      expect(tab.heard).toEqual([]);
    });

    it('says nothing where nobody was signed in', async () => {
      const { session } = await startSession();
      openTab().say({ kind: 'signedOut' });
      await turn();
      expect(session.state()).toEqual({ kind: 'signedOut' });
    });
  });
});
