import { clockSkew } from './clock-skew';

const issuedAt = 1_790_000_000;

describe('clockSkew', () => {
  for (const seconds of [0, 1, -1, 300, -300]) {
    it(`forgives ${String(seconds)} seconds`, () => {
      expect(clockSkew(issuedAt, issuedAt + seconds)).toBeUndefined();
    });
  }

  it('finds a clock that is ahead', () => {
    expect(clockSkew(issuedAt, issuedAt + 301)).toEqual({ kind: 'clockAhead', minutes: 5 });
    expect(clockSkew(issuedAt, issuedAt + 86_400)).toEqual({ kind: 'clockAhead', minutes: 1440 });
  });

  it('finds a clock that is behind', () => {
    expect(clockSkew(issuedAt, issuedAt - 301)).toEqual({ kind: 'clockBehind', minutes: 5 });
    expect(clockSkew(issuedAt, issuedAt - 7_200)).toEqual({ kind: 'clockBehind', minutes: 120 });
  });

  it('rounds to the next minute', () => {
    expect(clockSkew(issuedAt, issuedAt + 329)?.minutes).toBe(5);
    expect(clockSkew(issuedAt, issuedAt - 331)?.minutes).toBe(6);
  });

  it('knows nothing of a token without a time', () => {
    expect(clockSkew(undefined, issuedAt)).toBeUndefined();
  });

  it('takes a token of 1970 for what it says', () => {
    expect(clockSkew(0, issuedAt)?.kind).toBe('clockAhead');
  });
});
