import { nameInHeading } from './name-in-heading';

describe('nameInHeading', () => {
  const cases: [string, string | undefined, string | undefined][] = [
    ['leaves a name as it is', 'Corinne Eiger', 'Corinne Eiger'],
    ['leaves other scripts', 'مرحبا בעולם', 'مرحبا בעולם'],
    ['leaves emoji of many parts', '👩‍👩‍👧 Familie', '👩‍👩‍👧 Familie'],
    ['drops marks that turn words round', 'Ada\u202Egnp\u2066 \u200Fexe', 'Ada gnp exe'],
    ['drops characters that nobody sees', '\u0000Ada\r\n\tMuster', 'Ada Muster'],
    ['leaves markup, which is text', '<b>Ada</b>', '<b>Ada</b>'],
    ['cuts what is longer than names are', 'x'.repeat(10_000), `${'x'.repeat(80)}…`],
    ['knows no name of nothing to be seen', '\u202E \u200F', undefined],
    ['knows no name where there is none', undefined, undefined],
  ];
  for (const [what, name, shown] of cases) {
    it(what, () => {
      expect(nameInHeading(name)).toBe(shown);
    });
  }
});
