import { probeStorage } from './storage-probe';

/** As much of a storage as the probe uses. */
function storageWith(changes: Partial<Storage>): Storage {
  const kept = new Map<string, string>();
  const working = {
    setItem: (key: string, value: string) => kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  };
  return { ...working, ...changes } as unknown as Storage;
}

function throwing(name: string): () => never {
  return () => {
    throw new DOMException('storage', name);
  };
}

describe('probeStorage', () => {
  it('leaves nothing in a storage that works', () => {
    probeStorage(sessionStorage);
    expect(sessionStorage.getItem('portal.probe')).toBeNull();
  });

  for (const [what, storage, name] of [
    ['refuses to be written', storageWith({ setItem: throwing('SecurityError') }), 'SecurityError'],
    ['refuses to be read', storageWith({ getItem: throwing('SecurityError') }), 'SecurityError'],
    ['is full', storageWith({ setItem: throwing('QuotaExceededError') }), 'QuotaExceededError'],
    ['forgets', storageWith({ getItem: () => null }), 'SecurityError'],
  ] as const) {
    it(`fails where the storage ${what}`, () => {
      expect(() => {
        probeStorage(storage);
      }).toThrowMatching((error: unknown) => error instanceof DOMException && error.name === name);
    });
  }
});
