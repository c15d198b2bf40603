import { initials } from './initials';

describe('initials', () => {
  const cases: [string | undefined, string][] = [
    ['Corinne Eiger', 'CE'],
    ['Anna Maria von Flüe', 'AF'],
    ['Corinne', 'C'],
    ['  corinne   eiger ', 'CE'],
    ['Émile Zola', 'ÉZ'],
    ['👩‍👩‍👧 Familie', '👩‍👩‍👧F'],
    ['\u202Eevil \u202Dada', 'EA'],
    ['', ''],
    [undefined, ''],
  ];
  for (const [name, letters] of cases) {
    it(`makes "${letters}" of "${String(name)}"`, () => {
      expect(initials(name)).toBe(letters);
    });
  }
});
