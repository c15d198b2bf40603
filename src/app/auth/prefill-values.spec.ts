import { isMailAddress, isPersonName } from './prefill-values';

const shown = (value: string): string =>
  value.length > 60 ? `${value.slice(0, 20)}… (${String(value.length)} characters)` : value;

describe('isPersonName', () => {
  const names: [string, string][] = [
    ['a plain name', 'Corinne'],
    ['a name of one letter', 'O'],
    ['two words', 'Anna Maria'],
    ['a hyphen', 'Müller-Lüdenscheidt'],
    ['a straight apostrophe', "O'Neill"],
    ['a curly apostrophe', 'D’Angelo'],
    ['an abbreviation', 'J. R.'],
    ['a number', 'Karl 3'],
    ['accents', 'Éloïse'],
    ['accents as marks of their own', 'Zoe\u0308'],
    ['Cyrillic', 'Наталья'],
    ['Greek', 'Ελένη'],
    ['Arabic', 'محمد'],
    ['Hebrew', 'שרה'],
    ['Devanagari', 'आरती'],
    ['Chinese', '王小明'],
    ['Japanese', '山田太郎'],
    ['letters beyond 16 bits', '𠮷野'],
    ['64 letters', 'a'.repeat(64)],
    ['64 letters beyond 16 bits', '𠮷'.repeat(64)],
  ];
  for (const [what, name] of names) {
    it(`accepts ${what}: ${shown(name)}`, () => {
      expect(isPersonName(name)).toBeTrue();
    });
  }

  const others: [string, string][] = [
    ['nothing', ''],
    ['a space alone', ' '],
    ['a space in front', ' Corinne'],
    ['a hyphen in front', '-Corinne'],
    ['a dot in front', '.Corinne'],
    ['an apostrophe in front', '’Angelo'],
    ['a number in front', '3Karl'],
    ['65 letters', 'a'.repeat(65)],
    ['65 letters beyond 16 bits', '𠮷'.repeat(65)],
    ['an emoji', 'Corinne 🙂'],
    ['an emoji in front', '🙂'],
    ['a mark that turns the direction', 'Corinne\u202Eenniroc'],
    ['an isolate that turns the direction', 'Corinne\u2067'],
    ['a space of no width', 'Cor\u200Binne'],
    ['half a letter', 'Corinne\uD842'],
    ['a line break at the end', 'Corinne\n'],
    ['a header', 'Corinne\r\nBcc: eve@example.org'],
    ['a tab', 'Corinne\tEiger'],
    ['a null', 'Corinne\u0000'],
    ['an escape', 'Corinne\u001b[31m'],
    ['a space that does not break', 'Corinne\u00a0Eiger'],
    ['markup', '<b>Corinne</b>'],
    ['an ampersand', 'A&B'],
    ['quotes', 'Corinne "Coco"'],
    ['an equals sign', 'a=b'],
    ['a slash', 'and/or'],
    ['a backslash', 'a\\b'],
    ['brackets', 'f(x)'],
    ['a placeholder', '{{name}}'],
    ['a semicolon', 'a;b'],
    ['an address', 'corinne@example.org'],
    ['a comma', 'Eiger, Corinne'],
    ['an underscore', 'corinne_eiger'],
    ['a percent sign', 'a%20b'],
    ['a dollar sign', 'a$b'],
    ['a plus sign', 'a+b'],
  ];
  for (const [what, name] of others) {
    it(`refuses ${what}`, () => {
      expect(isPersonName(name)).toBeFalse();
    });
  }
});

describe('isMailAddress', () => {
  const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.ch`;
  const addresses: [string, string][] = [
    ['a plain address', 'corinne@example.org'],
    ['dots', 'corinne.eiger@example.org'],
    ['a plus sign', 'corinne+portal@example.org'],
    ['a hyphen and an underscore', 'corinne-eiger_2@example-mail.org'],
    ['an apostrophe', "o'neill@example.org"],
    ['capitals', 'Corinne@Example.ORG'],
    ['sub-domains', 'corinne@mail.zh.example.org'],
    ['an umlaut domain', 'info@müller.example'],
    ['an umlaut domain as DNS writes it', 'info@xn--mller-kva.example'],
    ['a Chinese domain', 'info@例子.中国'],
    ['a domain of one letter', 'a@b.c'],
    ['the signs that RFC 5322 allows', "!#$%&'*+/=?^_`{|}~-@example.org"],
    ['64 characters before the @', `${'a'.repeat(64)}@example.org`],
    ['254 characters', longest],
  ];
  for (const [what, address] of addresses) {
    it(`accepts ${what}: ${shown(address)}`, () => {
      expect(isMailAddress(address)).toBeTrue();
    });
  }

  it('is tried with an address of exactly 254 characters', () => {
    expect(longest.length).toBe(254);
  });

  const others: [string, string][] = [
    ['nothing', ''],
    ['no @', 'corinne.example.org'],
    ['two @', 'corinne@example@example.org'],
    ['nothing before the @', '@example.org'],
    ['nothing after the @', 'corinne@'],
    ['a domain without a dot', 'corinne@localhost'],
    ['a domain that begins with a dot', 'corinne@.example.org'],
    ['a domain that ends with a dot', 'corinne@example.org.'],
    ['two dots in the domain', 'corinne@example..org'],
    ['a space', 'corinne eiger@example.org'],
    ['a space in front', ' corinne@example.org'],
    ['a space at the end', 'corinne@example.org '],
    ['a space in the domain', 'corinne@exa mple.org'],
    ['a line break at the end', 'corinne@example.org\n'],
    ['a header', 'corinne@example.org\r\nBcc: eve@example.org'],
    ['a header before the @', 'corinne\r\nBcc:eve@example.org'],
    ['a tab', 'corinne\t@example.org'],
    ['a null', 'corinne\u0000@example.org'],
    ['two addresses', 'corinne@example.org,eve@example.org'],
    ['two addresses with a semicolon', 'corinne@example.org;eve@example.org'],
    ['a name with the address', 'Corinne <corinne@example.org>'],
    ['a quoted name', '"corinne eiger"@example.org'],
    ['a comment', 'corinne(work)@example.org'],
    ['markup', '<script>@example.org'],
    ['markup in the domain', 'corinne@<b>.org'],
    ['a backslash', 'corinne\\@example.org'],
    ['an address in numbers', 'corinne@[127.0.0.1]'],
    ['an underscore in the domain', 'corinne@exam_ple.org'],
    ['a port', 'corinne@example.org:25'],
    ['a path', 'corinne@example.org/inbox'],
    ['a mark that turns the direction', 'corinne\u202E@example.org'],
    ['a mark that turns the direction in the domain', 'corinne@exam\u202Eple.org'],
    ['an emoji', 'corinne🙂@example.org'],
    ['an umlaut before the @', 'müller@example.org'],
    ['65 characters before the @', `${'a'.repeat(65)}@example.org`],
    ['255 characters', longest.replace('@b', '@bb')],
  ];
  for (const [what, address] of others) {
    it(`refuses ${what}`, () => {
      expect(isMailAddress(address)).toBeFalse();
    });
  }

  it('comes to an end with texts that are made to be slow', () => {
    expect(isMailAddress(`a@${'a-'.repeat(50_000)}`)).toBeFalse();
    expect(isMailAddress(`a@${'a.'.repeat(126)}`)).toBeFalse();
  });
});
