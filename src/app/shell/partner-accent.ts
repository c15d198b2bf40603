import { DOCUMENT, inject } from '@angular/core';

import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { accentColours } from './accent-colours';

/** Tokens of contract/design-tokens.css that text in the accent stands on. */
const backgrounds = ['--paper', '--mist'];

/**
 * Puts the partner's colour in the place of the portal's own, in either theme. A setting that is no
 * colour, or a page without its sheet, leaves the portal's own: the accent is never worth a failed start.
 */
export function applyPartnerAccent(): void {
  const wanted = inject(PORTAL_ENVIRONMENT).partner.accent;
  if (!wanted) return;
  const root = inject(DOCUMENT).documentElement;
  const declared = getComputedStyle(root);
  const grounds = backgrounds.map((token) => readThemes(declared.getPropertyValue(token)));
  const light = accentColours(
    wanted.light,
    grounds.map((ground) => ground.light),
  );
  const dark = accentColours(
    wanted.dark,
    grounds.map((ground) => ground.dark),
  );
  if (!light || !dark) return;
  // By the DOM and not as a style attribute: a strict style-src allows no other way.
  const put = (token: string, inLight: string, inDark: string) => {
    root.style.setProperty(token, `light-dark(${inLight}, ${inDark})`);
  };
  put('--accent', light.accent, dark.accent);
  put('--accent-strong', light.accentStrong, dark.accentStrong);
  put('--on-accent', light.onAccent, dark.onAccent);
}

/** A token as it is declared: `light-dark(#ffffff, #10141a)`. */
function readThemes(token: string): { light: string; dark: string } {
  const [, light = '', dark = ''] = /^light-dark\(\s*(\S+?)\s*,\s*(\S+?)\s*\)$/.exec(token) ?? [];
  return { light, dark };
}
