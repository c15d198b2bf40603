import { type Rgb, contrast, mixColours, readColour, writeColour } from './contrast';

/** The three colours of a theme that follow from the partner's one. */
export interface AccentColours {
  /** Links, marks and filled buttons. */
  readonly accent: string;
  /** The same where the pointer is. */
  readonly accentStrong: string;
  /** Words on either of them. */
  readonly onAccent: string;
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const ink: Rgb = [0x14, 0x18, 0x1f];

/** WCAG 2.2, 1.4.3: text of any size. */
const readable = 4.5;
const steps = 64;
const strongShare = 0.25;
/** Less than this between the accent and its stronger neighbour, and nobody sees that it changed. */
const visibleChange = 1.2;

/**
 * Makes a partner's colour readable on the backgrounds of a theme: darker where they are light, lighter
 * where they are dark, step by step and no further than needed.
 *
 * @param colour `#rrggbb`
 * @param backgrounds what text in this colour stands on, `#rrggbb` each
 * @returns `undefined` where one of them is no colour, or no shade can be read on all backgrounds
 */
export function accentColours(
  colour: string,
  backgrounds: readonly string[],
): AccentColours | undefined {
  const wanted = readColour(colour);
  const grounds = backgrounds.map(readColour).filter((ground) => ground !== undefined);
  if (!wanted || grounds.length === 0 || grounds.length < backgrounds.length) return undefined;

  const isDark = grounds.every((ground) => contrast(ground, white) > contrast(ground, black));
  const [away, back] = isDark ? [white, black] : [black, white];
  const accent = shades(wanted, away).find((shade) => isReadable(shade, grounds));
  if (!accent) return undefined;

  const onAccent = wordsOn(accent);
  const accentStrong =
    [...shades(accent, away).slice(steps * strongShare), ...shades(accent, back)].find(
      (shade) =>
        contrast(shade, accent) >= visibleChange &&
        isReadable(shade, grounds) &&
        contrast(shade, onAccent) >= readable,
    ) ?? accent;
  return {
    accent: writeColour(accent),
    accentStrong: writeColour(accentStrong),
    onAccent: writeColour(onAccent),
  };
}

/** From the colour itself to the end of the scale. */
function shades(colour: Rgb, end: Rgb): Rgb[] {
  return Array.from({ length: steps + 1 }, (_, step) => mixColours(colour, end, step / steps));
}

function isReadable(shade: Rgb, grounds: readonly Rgb[]): boolean {
  return (
    grounds.every((ground) => contrast(shade, ground) >= readable) &&
    contrast(shade, wordsOn(shade)) >= readable
  );
}

function wordsOn(shade: Rgb): Rgb {
  return contrast(shade, white) >= contrast(shade, ink) ? white : ink;
}
