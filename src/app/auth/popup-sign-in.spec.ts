import type { MsalService } from '@azure/msal-angular';
import type { AuthenticationResult } from '@azure/msal-browser';
import { Subject } from 'rxjs';

import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { corinneInMsal } from '../testing/fake-msal';
import { type PopupEnd, PopupSignIn } from './popup-sign-in';

const request = { authority: 'https://login.example/t/p', scopes: ['scope'] };
const result = { account: corinneInMsal } as AuthenticationResult;

class FakePopup {
  isClosed = false;
  looks = 0;
  closes = 0;
  focuses = 0;

  get closed(): boolean {
    this.looks += 1;
    return this.isClosed;
  }

  close(): void {
    this.closes += 1;
  }

  focus(): void {
    this.focuses += 1;
  }
}

describe('PopupSignIn', () => {
  let requests: Record<string, unknown>[];
  let answers: Subject<AuthenticationResult>[];
  let late: AuthenticationResult[];
  let signIn: PopupSignIn;
  let ends: Record<string, PopupEnd>;

  beforeEach(() => {
    installClock();
    [requests, answers, late, ends] = [[], [], [], {}];
    signIn = new PopupSignIn({ hasFocus: () => true }, (answer) => late.push(answer));
  });
  afterEach(() => {
    signIn.giveUp();
    uninstallClock();
  });

  /** Opens a sign-in; how it ends is found under its name. */
  function open(name = 'first'): { popup: FakePopup; answer: Subject<AuthenticationResult> } {
    const answer = new Subject<AuthenticationResult>();
    const service = {
      loginPopup: (asked: Record<string, unknown>) => {
        requests.push(asked);
        return answer;
      },
    };
    void signIn.open(service as unknown as MsalService, request).then((end) => {
      ends[name] = end;
    });
    answers.push(answer);
    const popup = new FakePopup();
    signIn.opened(popup);
    return { popup, answer };
  }

  /** What the redirect page of a popup tells before it closes (public/redirect.js). */
  async function tellAnswerOf(state: unknown): Promise<void> {
    const channel = new BroadcastChannel('portal.popup-answers');
    channel.postMessage(state);
    await turn();
    channel.close();
  }

  it('asks MSAL for the request, in a window of a fitting size, under a name of its own', () => {
    open();
    open('second');
    expect(requests[0]).toEqual({
      ...request,
      state: jasmine.stringMatching(/^[0-9a-f-]{36}$/),
      popupWindowAttributes: { popupSize: { width: 480, height: 720 } },
      overrideInteractionInProgress: true,
    });
    expect(requests[1]?.['state']).not.toBe(requests[0]?.['state']);
  });

  it('ends with who has signed in', async () => {
    const { answer } = open();
    await pass(60_000);
    expect(ends).toEqual({});
    answer.next(result);
    await turn();
    expect(ends).toEqual({ first: { kind: 'signedIn', result } });
    expect(late).toEqual([]);
  });

  it('ends with the error of MSAL', async () => {
    const error = new Error('popup_window_error');
    open().answer.error(error);
    await turn();
    expect(ends).toEqual({ first: { kind: 'failed', error } });
  });

  it('ends once the person has closed the window', async () => {
    const { popup } = open();
    await pass(1_000);
    popup.isClosed = true;
    await pass(400);
    expect(ends).toEqual({ first: { kind: 'closed' } });
  });

  it('waits for MSAL once the answer is there, though the window closes', async () => {
    const { popup, answer } = open();
    await tellAnswerOf(requests[0]?.['state']);
    popup.isClosed = true;
    await pass(10_000);
    expect(ends).toEqual({});
    answer.next(result);
    await turn();
    expect(ends).toEqual({ first: { kind: 'signedIn', result } });
  });

  it('does not take the answer of another window for its own', async () => {
    const { popup } = open();
    await tellAnswerOf('another');
    await tellAnswerOf([requests[0]?.['state']]);
    popup.isClosed = true;
    await pass(400);
    expect(ends).toEqual({ first: { kind: 'closed' } });
  });

  it('brings the window to the front', () => {
    const { popup } = open();
    signIn.show();
    expect(popup.focuses).toBe(1);
    expect(popup.closes).toBe(0);
  });

  it('is given up, and closes the window', async () => {
    const { popup } = open();
    signIn.giveUp();
    await turn();
    expect(ends).toEqual({ first: { kind: 'closed' } });
    expect(popup.closes).toBe(1);
    signIn.show();
    signIn.giveUp();
    expect([popup.focuses, popup.closes]).toEqual([0, 1]);
  });

  it('is given up for another way to sign in', async () => {
    open();
    signIn.giveUp('superseded');
    await turn();
    expect(ends).toEqual({ first: { kind: 'superseded' } });
  });

  it('gives way to a new one', async () => {
    const first = open();
    const second = open('second');
    await turn();
    expect(ends).toEqual({ first: { kind: 'superseded' } });
    expect([first.popup.closes, second.popup.closes]).toEqual([1, 0]);
    second.answer.next(result);
    await turn();
    expect(ends['second']).toEqual({ kind: 'signedIn', result });
  });

  it('tells of somebody who signs in in a window that was given up', async () => {
    const { answer } = open();
    signIn.giveUp();
    answer.next(result);
    await turn();
    expect(late).toEqual([result]);
    expect(ends).toEqual({ first: { kind: 'closed' } });
  });

  it('tells nothing of a window that was given up and then fails', async () => {
    const { answer } = open();
    signIn.giveUp();
    answer.error(new Error('timed_out'));
    await turn();
    expect(late).toEqual([]);
    expect(ends).toEqual({ first: { kind: 'closed' } });
  });

  it('stays open while an earlier one ends late', async () => {
    const first = open();
    const second = open('second');
    first.answer.error(new Error('timed_out'));
    await turn();
    signIn.show();
    expect(second.popup.focuses).toBe(1);
    second.popup.isClosed = true;
    await pass(400);
    expect(ends['second']).toEqual({ kind: 'closed' });
  });

  it('watches and listens no longer once it has ended', async () => {
    const closes = spyOn(BroadcastChannel.prototype, 'close').and.callThrough().calls;
    const closedNames = () =>
      closes.all().map(({ object }) => (object as unknown as BroadcastChannel).name);
    const { popup, answer } = open();
    await pass(200);
    expect(popup.looks).toBe(1);
    expect(closedNames()).not.toContain('portal.popup-answers');
    answer.next(result);
    await turn();
    expect(closedNames()).toContain('portal.popup-answers');
    await pass(10_000);
    expect(popup.looks).toBe(1);
  });

  it('has nothing to do with windows before it was asked', async () => {
    const popup = new FakePopup();
    signIn.opened(popup);
    signIn.show();
    signIn.giveUp();
    popup.isClosed = true;
    await pass(1_000);
    expect([popup.focuses, popup.closes, ends]).toEqual([0, 0, {}]);
  });
});
