import { TestBed } from '@angular/core/testing';
import { ServerError } from '@azure/msal-browser';
import { EMPTY } from 'rxjs';

import { turn } from '../testing/fake-clock';
import { FakeMsal, type FakeMsalScript, corinneInMsal } from '../testing/fake-msal';
import type { LoadedMsal } from './load-msal';
import { MsalClient, type SignInReturn } from './msal-client';
import { MSAL_LOADER } from './msal-loader';

function start(script: FakeMsalScript = {}) {
  const msal = new FakeMsal(script);
  TestBed.configureTestingModule({
    providers: [{ provide: MSAL_LOADER, useValue: () => msal.load() }],
  });
  const client = TestBed.inject(MsalClient);
  const answers: SignInReturn[] = [];
  client.takeIn = (_msal, answer) => {
    answers.push(answer);
    return Promise.resolve();
  };
  return { msal, client, answers };
}

describe('MsalClient', () => {
  it('brings MSAL on first need, once, and reads the answer of a sign-in once', async () => {
    const { msal, client, answers } = start();
    expect([msal.loads, client.ifPrepared()]).toEqual([0, undefined]);
    const [one, other] = await Promise.all([client.prepare(), client.prepare()]);
    expect(one).toBe(other);
    expect(await client.ifPrepared()).toBe(one);
    expect([msal.loads, msal.redirectsHandled, answers.length]).toEqual([1, 1, 1]);
  });

  it('hands MSAL out only once the answer is taken in', async () => {
    const { client } = start();
    const events: string[] = [];
    let finish: () => void = () => undefined;
    client.takeIn = () =>
      new Promise((resolve) => {
        events.push('taking in');
        finish = resolve;
      });
    void client.prepare().then(() => events.push('handed out'));
    await turn();
    expect(events).toEqual(['taking in']);
    finish();
    await turn();
    expect(events).toEqual(['taking in', 'handed out']);
  });

  it('says that nobody came back', async () => {
    const { client, answers } = start({ redirectResult: null });
    await client.prepare();
    expect(answers).toEqual([{ kind: 'nothing' }]);
  });

  it('says that nobody came back where MSAL says nothing at all', async () => {
    const { msal, client, answers } = start();
    const loaded: LoadedMsal = await msal.load();
    spyOn(loaded.service, 'handleRedirectObservable').and.returnValue(EMPTY);
    msal.load = () => Promise.resolve(loaded);
    await client.prepare();
    expect(answers).toEqual([{ kind: 'nothing' }]);
  });

  it('says who came back', async () => {
    const { client, answers } = start({ redirectResult: { account: corinneInMsal } });
    await client.prepare();
    expect(answers).toEqual([{ kind: 'signedIn', result: { account: corinneInMsal } as never }]);
  });

  it('says how a sign-in ended, and works on', async () => {
    const { client, answers } = start({
      redirectError: new ServerError('access_denied', 'id', 'AADB2C90091: cancelled'),
    });
    await expectAsync(client.prepare()).toBeResolved();
    expect(answers).toEqual([
      { kind: 'ended', outcome: { kind: 'cancelled', code: 'AADB2C90091' } },
    ]);
  });

  it('tries once more where the library did not arrive', async () => {
    const { msal, client, answers } = start({ loadError: new Error('chunk') });
    await expectAsync(client.prepare()).toBeRejectedWithError('chunk');
    expect(client.ifPrepared()).toBeUndefined();
    msal.plays({});
    await expectAsync(client.prepare()).toBeResolved();
    expect([msal.loads, answers.length]).toEqual([2, 1]);
  });

  it('warms up without reading an answer', async () => {
    const { msal, client, answers } = start();
    client.warmUp();
    await turn();
    expect([msal.loads, msal.redirectsHandled, answers.length]).toEqual([1, 0, 0]);
    expect(client.ifPrepared()).toBeUndefined();
  });

  it('keeps a failed warm-up to itself', async () => {
    const { client } = start({ loadError: new Error('chunk') });
    const unhandled = jasmine.createSpy('unhandledrejection');
    window.addEventListener('unhandledrejection', unhandled);
    client.warmUp();
    await turn();
    window.removeEventListener('unhandledrejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
