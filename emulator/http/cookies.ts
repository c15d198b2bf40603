import { getCookie, setCookie } from 'hono/cookie';
import type { Emulator } from '../emulator.ts';
import { newOpaqueToken } from '../secrets/opaque-token.ts';
import type { EmulatorContext } from './emulator-env.ts';

type CookieName = 'b2c-session' | 'b2c-browser';

const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/**
 * On http neither may be Secure, and Lax is enough: portal and emulator are one site, so even hidden
 * frames send them. On https they are bound to the host (RFC 6265bis, 4.1.3.2), and the session is
 * sent in a frame of any site, as B2C's own is: `prompt=none` would find nobody otherwise. The browser's
 * id stays Lax: it guards forms, which no frame shows and no other site sends.
 */
const secureAttributes = {
  'b2c-session': { ...attributes, sameSite: 'None', secure: true },
  'b2c-browser': { ...attributes, secure: true },
} as const;

export const readSessionCookie = (c: EmulatorContext, emulator: Emulator): string | undefined =>
  read(c, emulator, 'b2c-session');

/** Ends with the browser: "keep me signed in" is not offered. */
export function setSessionCookie(c: EmulatorContext, emulator: Emulator, id: string): void {
  write(c, emulator, 'b2c-session', id);
}

export function dropSessionCookie(c: EmulatorContext, emulator: Emulator): void {
  write(c, emulator, 'b2c-session', '', { maxAge: 0 });
}

export const readBrowserId = (c: EmulatorContext, emulator: Emulator): string | undefined =>
  read(c, emulator, 'b2c-browser');

/** Binds journeys to the browser that began them: a link to somebody else's journey opens nothing. */
export function ensureBrowserId(c: EmulatorContext, emulator: Emulator): string {
  const known = readBrowserId(c, emulator);
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return known;
  const id = newOpaqueToken();
  write(c, emulator, 'b2c-browser', id);
  return id;
}

function read(c: EmulatorContext, emulator: Emulator, name: CookieName): string | undefined {
  return getCookie(c, nameFor(emulator, name));
}

function write(
  c: EmulatorContext,
  emulator: Emulator,
  name: CookieName,
  value: string,
  options: { readonly maxAge?: number } = {},
): void {
  const chosen = isSecure(emulator) ? secureAttributes[name] : attributes;
  setCookie(c, nameFor(emulator, name), value, { ...chosen, ...options });
}

const nameFor = (emulator: Emulator, name: CookieName): string =>
  `${isSecure(emulator) ? '__Host-' : ''}${name}${emulator.cookieSuffix}`;

const isSecure = ({ servedOrigin }: Emulator): boolean => servedOrigin.startsWith('https:');
