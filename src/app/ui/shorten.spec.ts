import { shorten } from './shorten';

describe('shorten', () => {
  const cases: [string, string, number, string, boolean][] = [
    ['leaves a short text', 'Corinne', 7, 'Corinne', true],
    ['cuts a longer one', 'Corinne Eiger', 7, 'Corinne…', false],
    ['counts an emoji of many parts as one letter', '👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧👩‍👩‍👧', true],
    ['never cuts through a letter', '👩‍👩‍👧👩‍👩‍👧', 1, '👩‍👩‍👧…', false],
    ['keeps accents with their letter', 'E\u0301mile', 1, 'E\u0301…', false],
    ['makes nothing of nothing', '', 0, '', true],
  ];
  for (const [what, text, letters, start, isWhole] of cases) {
    it(what, () => {
      expect(shorten(text, letters)).toEqual({ start, isWhole });
    });
  }

  it('reads no more of a long text than it shows', () => {
    expect(shorten('x'.repeat(1_000_000), 3).start).toBe('xxx…');
  });
});
