import fc from 'fast-check';

import { type AccentColours, accentColours } from './accent-colours';
import { contrast, readColour } from './contrast';

const themes = { light: ['#ffffff', '#f4f6f8'], dark: ['#10141a', '#171d25'] };

// The same colours each time.
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

function ratio(one: string, other: string): number {
  const [a, b] = [readColour(one), readColour(other)];
  return a && b ? contrast(a, b) : 0;
}

function madeOf(colour: string, grounds: readonly string[]): AccentColours {
  const colours = accentColours(colour, grounds);
  if (!colours) throw new Error(`nothing made of ${colour}`);
  return colours;
}

describe('accentColours', () => {
  for (const [theme, grounds] of Object.entries(themes)) {
    describe(`in the ${theme} theme`, () => {
      const forAll = (check: (colours: AccentColours) => boolean) => {
        fc.assert(
          fc.property(anyColour, (colour) => check(madeOf(colour, grounds))),
          { numRuns: 2000, seed: 1 },
        );
      };

      it('makes any colour readable on every background', () => {
        expect(() => {
          forAll(({ accent, accentStrong }) =>
            [accent, accentStrong].every((shade) =>
              grounds.every((ground) => ratio(shade, ground) >= 4.5),
            ),
          );
        }).not.toThrow();
      });

      it('makes the words on it readable, under the pointer too', () => {
        expect(() => {
          forAll(
            ({ accent, accentStrong, onAccent }) =>
              ratio(onAccent, accent) >= 4.5 && ratio(onAccent, accentStrong) >= 4.5,
          );
        }).not.toThrow();
      });

      it('shows where the pointer is', () => {
        expect(() => {
          forAll(({ accent, accentStrong }) => ratio(accent, accentStrong) >= 1.2);
        }).not.toThrow();
      });
    });
  }

  it('leaves a colour alone that can be read', () => {
    expect(madeOf('#0b5cab', themes.light).accent).toBe('#0b5cab');
    expect(madeOf('#79b8ff', themes.dark).accent).toBe('#79b8ff');
  });

  it('goes no further than needed', () => {
    expect(ratio(madeOf('#ffd500', themes.light).accent, '#f4f6f8')).toBeLessThan(4.8);
    expect(ratio(madeOf('#00205b', themes.dark).accent, '#171d25')).toBeLessThan(4.8);
  });

  it('writes white on dark shades and ink on light ones', () => {
    expect(madeOf('#0b5cab', themes.light).onAccent).toBe('#ffffff');
    expect(madeOf('#79b8ff', themes.dark).onAccent).toBe('#14181f');
  });

  it('makes nothing of what is no colour', () => {
    expect(accentColours('blue', themes.light)).toBeUndefined();
    expect(accentColours('#0b5cab', [])).toBeUndefined();
    expect(accentColours('#0b5cab', ['#ffffff', ''])).toBeUndefined();
  });

  it('makes nothing where no shade could be read on every background', () => {
    expect(accentColours('#0b5cab', ['#ffffff', '#000000', '#777777'])).toBeUndefined();
  });
});
