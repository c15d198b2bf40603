import { probeStorage } from './storage-probe';

describe('probeStorage', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('leaves nothing behind where the storage works', () => {
    sessionStorage.clear();
    probeStorage(sessionStorage);
    expect(sessionStorage.length).toBe(0);
  });

  for (const name of ['SecurityError', 'QuotaExceededError']) {
    it(`hands on the browser's ${name}`, () => {
      const refusal = new DOMException('no', name);
      spyOn(Storage.prototype, 'setItem').and.throwError(refusal);
      expect(() => {
        probeStorage(sessionStorage);
      }).toThrow(refusal);
    });
  }
});
