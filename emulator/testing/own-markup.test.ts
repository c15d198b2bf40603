import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupStrings } from './hostile-strings.ts';
import { assertOnlyOwnMarkup } from './own-markup.ts';

test('there are more than two hundred different strings', () => {
  assert.equal(new Set(markupStrings).size, markupStrings.length);
  assert.ok(markupStrings.length > 200);
});

const places: Record<string, (text: string) => string> = {
  'in a text': (text) => `<p>${text}</p>`,
  'in an attribute': (text) => `<input value="${text}" />`,
};
for (const [place, page] of Object.entries(places)) {
  test(`markup that nobody escaped ${place} is noticed`, () => {
    for (const text of markupStrings.filter((candidate) => /[<>"'&]/.test(candidate))) {
      assert.throws(() => {
        assertOnlyOwnMarkup(page(text), text, place);
      }, text);
    }
  });
}

for (const page of [
  '<p><script src="//evil.example/x"></script></p>',
  '<a href="javascript:alert(1)">x</a>',
  '<input value="" onfocus=alert(1) autofocus x="" />',
  "<input value='' onfocus='alert(1)' />",
  '<svg></svg>',
  '<form action="https://evil.example/"></form>',
  '<p><!-- a comment --></p>',
]) {
  test(`${page} is none of the emulator's markup`, () => {
    assert.throws(() => {
      assertOnlyOwnMarkup(page, 'x', 'here');
    });
  });
}
