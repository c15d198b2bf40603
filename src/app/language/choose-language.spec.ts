import { chooseLanguage } from './choose-language';

describe('chooseLanguage', () => {
  const cases: [string, string[], string][] = [
    ['the first wish', ['fr', 'de'], 'fr'],
    ['a wish with a region', ['de-CH'], 'de'],
    ['a wish in capitals', ['IT'], 'it'],
    ['a list in one wish', ['rm fr-CH de'], 'fr'],
    ['the next wish where the first is not spoken', ['rm', 'it'], 'it'],
    ['the default where none is spoken', ['rm', 'es'], 'en'],
    ['the default where nothing is wished', [], 'en'],
    ['the default for empty and hostile wishes', ['', '<script>', '../de'], 'en'],
  ];
  for (const [name, wishes, language] of cases) {
    it(`takes ${name}`, () => {
      expect(chooseLanguage(wishes, 'en')).toBe(language as never);
    });
  }
});
