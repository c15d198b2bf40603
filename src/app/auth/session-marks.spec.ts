import { type SessionMark, dropMarks, readMark, setMark, takeMark } from './session-marks';

describe('a mark in the tab’s storage', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  const names: [SessionMark, string][] = [
    ['resetOpened', 'portal.reset-opened'],
    ['switchingUser', 'portal.switching-user'],
    // The redirect page writes this one (public/redirect.js).
    ['unexpectedReturn', 'portal.unexpected-return'],
    ['wish', 'portal.sign-in-wish'],
  ];
  for (const [mark, key] of names) {
    it(`stands under ${key}`, () => {
      setMark(mark, 'words');
      expect(sessionStorage.getItem(key)).toBe('words');
      expect(readMark(mark)).toBe('words');
    });
  }

  it('is absent until it is set', () => {
    expect(readMark('wish')).toBeUndefined();
    expect(takeMark('wish')).toBeUndefined();
  });

  it('may be empty', () => {
    setMark('wish', '');
    expect(readMark('wish')).toBe('');
  });

  it('is taken once', () => {
    setMark('wish', 'words');
    setMark('resetOpened', '1');
    expect(takeMark('wish')).toBe('words');
    expect(takeMark('wish')).toBeUndefined();
    expect(readMark('resetOpened')).toBe('1');
  });

  it('is dropped with those that are named, and no others', () => {
    for (const [mark] of names) setMark(mark, '1');
    dropMarks('resetOpened', 'switchingUser');
    expect(Object.keys(sessionStorage).sort()).toEqual([
      'portal.sign-in-wish',
      'portal.unexpected-return',
    ]);
  });

  it('is missing, and nothing more, where the storage refuses', () => {
    setMark('wish', 'words');
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    spyOn(Storage.prototype, 'setItem').and.callFake(refuse);
    spyOn(Storage.prototype, 'getItem').and.callFake(refuse);
    spyOn(Storage.prototype, 'removeItem').and.callFake(refuse);
    expect(() => {
      setMark('wish', 'others');
    }).not.toThrow();
    expect(readMark('wish')).toBeUndefined();
    expect(takeMark('wish')).toBeUndefined();
    expect(() => {
      dropMarks('wish');
    }).not.toThrow();
  });
});
