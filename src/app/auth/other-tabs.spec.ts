import { DOCUMENT, EnvironmentInjector, createEnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { environment as local } from '../../environments/environment';
import type { PortalEnvironment } from '../../environments/portal-environment';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { FakeBrowser } from '../testing/fake-browser';
import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { OtherTabs, readTabMessage } from './other-tabs';

const policy = 'b2c_1a_signup_signin_test';
const channelName = `portal.session.${local.b2c.clientId}`;

const openTabs: EnvironmentInjector[] = [];

/** A tab of the portal, with all that a tab has of its own. */
function openTab(browser = new FakeBrowser(), environment: PortalEnvironment = local) {
  const injector = createEnvironmentInjector(
    [
      OtherTabs,
      { provide: DOCUMENT, useValue: browser.document },
      { provide: PORTAL_ENVIRONMENT, useValue: environment },
    ],
    TestBed.inject(EnvironmentInjector),
  );
  openTabs.push(injector);
  const tabs = injector.get(OtherTabs);
  const heard = { signedOut: 0 };
  tabs.signedOut.subscribe(() => {
    heard.signedOut += 1;
  });
  return { tabs, heard, browser, injector };
}

describe('OtherTabs', () => {
  beforeEach(() => {
    installClock();
  });
  afterEach(() => {
    for (const tab of openTabs.splice(0)) tab.destroy();
    uninstallClock();
  });

  /** What a question brings, and how long it took. */
  async function ask({ tabs }: { tabs: OtherTabs }, milliseconds = 100) {
    let answer: string | undefined = 'none yet';
    void tabs.policyElsewhere().then((heard) => {
      answer = heard;
    });
    await turn();
    await pass(milliseconds);
    return answer;
  }

  it('hear of a sign-out in another tab', async () => {
    const [here, there, third] = [openTab(), openTab(), openTab()];
    here.tabs.tellSignedOut();
    await turn();
    expect([here, there, third].map(({ heard }) => heard.signedOut)).toEqual([0, 1, 1]);
  });

  it('tell each other the policy of who is signed in, without delay', async () => {
    const [here, there] = [openTab(), openTab()];
    there.tabs.answerWith(policy);
    expect(await ask(here, 0)).toBe(policy);
  });

  it('do not answer themselves', async () => {
    const here = openTab();
    here.tabs.answerWith(policy);
    expect(await ask(here)).toBeUndefined();
  });

  it('say nothing where nobody is signed in', async () => {
    const [here] = [openTab(), openTab()];
    expect(await ask(here, 99)).toBe('none yet');
    expect(await ask(here, 100)).toBeUndefined();
  });

  it('say nothing any more after a sign-out', async () => {
    const [here, there] = [openTab(), openTab()];
    there.tabs.answerWith(policy);
    there.tabs.tellSignedOut();
    expect(await ask(here)).toBeUndefined();
    there.tabs.answerWith(policy);
    there.tabs.answerWith(undefined);
    expect(await ask(here)).toBeUndefined();
  });

  it('can be asked again', async () => {
    const [here, there] = [openTab(), openTab()];
    expect(await ask(here)).toBeUndefined();
    there.tabs.answerWith(policy);
    expect(await ask(here)).toBe(policy);
  });

  it('answer a later question though an earlier one has just run out of time', async () => {
    const here = openTab();
    void here.tabs.policyElsewhere();
    await pass(60);
    const later = here.tabs.policyElsewhere();
    await pass(60);
    const outside = new BroadcastChannel(channelName);
    outside.postMessage({ kind: 'signedIn', policy });
    await turn();
    outside.close();
    await pass(100);
    expect(await later).toBe(policy);
  });

  it('take an answer that comes too late for none', async () => {
    const here = openTab();
    expect(await ask(here)).toBeUndefined();
    const outside = new BroadcastChannel(channelName);
    outside.postMessage({ kind: 'signedIn', policy });
    await turn();
    outside.close();
    expect(await ask(here)).toBeUndefined();
  });

  it('do not mix with those of another application', async () => {
    const [here, there] = [
      openTab(),
      openTab(new FakeBrowser(), { ...local, b2c: { ...local.b2c, clientId: 'another' } }),
    ];
    there.tabs.answerWith(policy);
    expect(await ask(here)).toBeUndefined();
    there.tabs.tellSignedOut();
    await turn();
    expect(here.heard.signedOut).toBe(0);
  });

  it('pass over what is no message of theirs', async () => {
    const here = openTab();
    const outside = new BroadcastChannel(channelName);
    for (const data of ['signedOut', null, { kind: 'other' }, { kind: 'signedIn', policy: 7 }])
      outside.postMessage(data);
    expect(await ask(here)).toBeUndefined();
    expect(here.heard.signedOut).toBe(0);
    outside.close();
  });

  it('are deaf and dumb while the browser keeps the page, and hear again when it shows it', async () => {
    const [here, there] = [openTab(), openTab()];
    there.tabs.answerWith(policy);
    here.browser.hide();
    there.tabs.tellSignedOut();
    await turn();
    expect(here.heard.signedOut).toBe(0);
    expect(await ask(here)).toBeUndefined();
    there.tabs.answerWith(policy);
    here.browser.comeBack(true);
    expect(await ask(here)).toBe(policy);
    there.tabs.tellSignedOut();
    await turn();
    expect(here.heard.signedOut).toBe(1);
  });

  it('hear once where the page was just loaded', async () => {
    const [here, there] = [openTab(), openTab()];
    here.browser.comeBack(false);
    there.tabs.tellSignedOut();
    await turn();
    expect(here.heard.signedOut).toBe(1);
  });

  it('hear nothing once they are gone', async () => {
    const [here, there] = [openTab(), openTab()];
    openTabs.splice(openTabs.indexOf(here.injector), 1);
    here.injector.destroy();
    there.tabs.tellSignedOut();
    await turn();
    expect(here.heard.signedOut).toBe(0);
  });

  it('are alone in a browser that knows no channels', async () => {
    const here = openTab(new FakeBrowser('/', { broadcastChannel: false }));
    const there = openTab();
    there.tabs.answerWith(policy);
    expect(await ask(here)).toBeUndefined();
    here.tabs.tellSignedOut();
    await turn();
    expect(there.heard.signedOut).toBe(0);
  });
});

describe('readTabMessage', () => {
  it('reads the three messages, and nothing beside them', () => {
    expect(readTabMessage({ kind: 'signedOut', policy, token: 'x' })).toEqual({
      kind: 'signedOut',
    });
    expect(readTabMessage({ kind: 'isAnybodySignedIn', policy })).toEqual({
      kind: 'isAnybodySignedIn',
    });
    expect(readTabMessage({ kind: 'signedIn', policy, token: 'x' })).toEqual({
      kind: 'signedIn',
      policy,
    });
  });

  const others: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['a text', 'signedOut'],
    ['a number', 1],
    ['a function', () => ({ kind: 'signedOut' })],
    ['a list', ['signedOut']],
    ['an empty object', {}],
    ['another kind', { kind: 'SignedOut' }],
    ['a kind in a list', { kind: ['signedOut'] }],
    ['a word that every object knows', { kind: 'constructor' }],
    ['a sign-in without a policy', { kind: 'signedIn' }],
    ['a policy that is no text', { kind: 'signedIn', policy: 7 }],
    ['a policy that is a list', { kind: 'signedIn', policy: [policy] }],
    ['no policy', { kind: 'signedIn', policy: null }],
  ];
  for (const [what, data] of others) {
    it(`passes over ${what}`, () => {
      expect(readTabMessage(data)).toBeUndefined();
    });
  }
});
