import { inTabStorage } from './tab-storage';

describe('inTabStorage', () => {
  it('uses the storage of the tab', () => {
    sessionStorage.setItem('portal.of-a-test', '1');
    expect(inTabStorage((storage) => storage.getItem('portal.of-a-test'), null)).toBe('1');
    sessionStorage.removeItem('portal.of-a-test');
  });

  it('answers with the other value where the browser blocks it', () => {
    spyOnProperty(window, 'sessionStorage').and.throwError(
      new DOMException('blocked', 'SecurityError'),
    );
    expect(inTabStorage(() => 'read', 'not read')).toBe('not read');
  });

  it('hides no mistake of ours', () => {
    const mistake = (): string => {
      throw new TypeError('ours');
    };
    expect(() => inTabStorage(mistake, '')).toThrowError(TypeError);
  });
});
