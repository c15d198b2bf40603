import german from '../../i18n/de.json';
import english from '../../i18n/en.json';
import french from '../../i18n/fr.json';
import italian from '../../i18n/it.json';

interface Texts {
  readonly [key: string]: string | Texts;
}

function flat(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const parameters = (text: string): string[] => (text.match(/\{\{ \w+ \}\}/g) ?? []).sort();

describe('translations', () => {
  const source = flat(english);

  for (const [name, texts] of Object.entries({ german, french, italian })) {
    const translated = flat(texts);

    it(`has every text in ${name}, and no other`, () => {
      expect([...translated.keys()].sort()).toEqual([...source.keys()].sort());
    });

    it(`fills the same parameters in ${name}`, () => {
      for (const [key, text] of source)
        expect(parameters(translated.get(key) ?? ''))
          .withContext(key)
          .toEqual(parameters(text));
    });
  }

  it('leaves no text empty', () => {
    for (const texts of [english, german, french, italian])
      for (const [key, text] of flat(texts)) expect(text.trim()).withContext(key).not.toBe('');
  });

  it('spells German the Swiss way', () => {
    for (const [key, text] of flat(german)) expect(text).withContext(key).not.toContain('ß');
  });
});
