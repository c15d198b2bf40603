import { hostileAddresses } from '../testing/hostile-addresses';
import { returnPath } from './return-path';

describe('returnPath', () => {
  for (const page of ['/', '/profile', '/try', '/tokens', '/api', '/qa', '/go-live']) {
    it(`leads back to ${page}`, () => {
      expect(returnPath(page)).toBe(page);
    });
  }

  it('is tried with enough', () => {
    expect(hostileAddresses.length).toBeGreaterThan(80);
    expect(new Set(hostileAddresses).size).toBe(hostileAddresses.length);
  });

  hostileAddresses.forEach((value, index) => {
    it(`leads home instead of to hostile address ${String(index)}, ${shown(value)}`, () => {
      const path = returnPath(value);
      expect(path).toBe('/');
      expect(new URL(path, location.origin).origin).toBe(location.origin);
    });
  });
});

/** As it is written in a program, cut to what a title has room for. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : `a ${typeof value}`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
