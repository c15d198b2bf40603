import { askedToWaitUntil, dropServiceLocks } from './service-lock';

const now = 1_790_000_000_000;

/** As MSAL writes it; the rest of the key names the request. */
function lock(name: string, throttleTime: unknown): void {
  sessionStorage.setItem(`throttling.{"scopes":["${name}"]}`, JSON.stringify({ throttleTime }));
}

describe('a lock of MSAL after the service was busy', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  describe('says when the service may be asked again', () => {
    for (const seconds of [1, 30, 57, 63, 120, 3_600]) {
      it(`after ${String(seconds)} s that the service named`, () => {
        lock('a', now + seconds * 1_000);
        expect(askedToWaitUntil(sessionStorage, now)).toBe(now + seconds * 1_000);
      });
    }

    it('after the longest of several', () => {
      lock('a', now + 30_000);
      lock('b', now + 90_000);
      lock('c', now + 5_000);
      expect(askedToWaitUntil(sessionStorage, now)).toBe(now + 90_000);
    });

    it('also beside a longer lock that the service did not ask for', () => {
      lock('a', now + 30_000);
      lock('b', now + 60_000);
      expect(askedToWaitUntil(sessionStorage, now)).toBe(now + 30_000);
    });
  });

  describe('says nothing', () => {
    it('where there is none', () => {
      sessionStorage.setItem('portal.other', JSON.stringify({ throttleTime: now + 30_000 }));
      expect(askedToWaitUntil(sessionStorage, now)).toBeUndefined();
    });

    for (const milliseconds of [58_000, 59_999, 60_000, 62_000]) {
      it(`where MSAL has set it by itself, ${String(milliseconds)} ms ahead`, () => {
        lock('a', now + milliseconds);
        expect(askedToWaitUntil(sessionStorage, now)).toBeUndefined();
      });
    }

    for (const milliseconds of [0, -1, -60_000]) {
      it(`once it is over, ${String(milliseconds)} ms ahead`, () => {
        lock('a', now + milliseconds);
        expect(askedToWaitUntil(sessionStorage, now)).toBeUndefined();
      });
    }

    for (const text of ['', 'null', '{}', '[]', '7', '{"throttleTime":', '<html>']) {
      it(`where it can not be read: ${JSON.stringify(text)}`, () => {
        sessionStorage.setItem('throttling.x', text);
        expect(askedToWaitUntil(sessionStorage, now)).toBeUndefined();
      });
    }

    it('where its time is no number', () => {
      lock('a', String(now + 30_000));
      lock('b', { value: now + 30_000 });
      expect(askedToWaitUntil(sessionStorage, now)).toBeUndefined();
    });
  });

  it('can be dropped, and nothing else with it', () => {
    lock('a', now + 60_000);
    lock('b', now + 30_000);
    sessionStorage.setItem('msal.version', '5');
    dropServiceLocks(sessionStorage);
    expect(Object.keys(sessionStorage)).toEqual(['msal.version']);
  });
});
