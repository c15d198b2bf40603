import { tokenLifetime } from './token-lifetime';

describe('tokenLifetime', () => {
  it('counts what is left', () => {
    expect(tokenLifetime(0, 3600, 900)).toEqual({
      kind: 'running',
      minutesLeft: 45,
      fractionLeft: 0.75,
    });
  });

  it('rounds minutes up, so that a living token never shows none', () => {
    expect(tokenLifetime(0, 3600, 3599)).toEqual(
      jasmine.objectContaining({ kind: 'running', minutesLeft: 1 }),
    );
  });

  it('ends at its end', () => {
    expect(tokenLifetime(0, 3600, 3600)).toEqual({ kind: 'ended' });
  });

  it('shows no more than a whole life where the clock is behind', () => {
    expect(tokenLifetime(1000, 4600, 0)).toEqual(
      jasmine.objectContaining({ kind: 'running', fractionLeft: 1 }),
    );
  });

  for (const [issuedAt, expiresAt] of [
    [undefined, 3600],
    [0, undefined],
    [3600, 3600],
  ] as const) {
    it(`knows nothing of ${String(issuedAt)} to ${String(expiresAt)}`, () => {
      expect(tokenLifetime(issuedAt, expiresAt, 0)).toEqual({ kind: 'unknown' });
    });
  }
});
