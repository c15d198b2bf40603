import { getCookie, setCookie } from 'hono/cookie';
import type { Emulator } from '../emulator.ts';
import { newOpaqueToken } from '../secrets/opaque-token.ts';
import type { EmulatorContext } from './emulator-env.ts';

type CookieName = 'b2c-session' | 'b2c-browser';

/**
 * Lax and not Secure: the emulator is served on http://localhost. Portal and emulator are one site
 * there, so the cookie reaches hidden iframes; on a real tenant it would need SameSite=None.
 */
const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

export const readSessionCookie = (c: EmulatorContext, emulator: Emulator): string | undefined =>
  read(c, emulator, 'b2c-session');

/** Ends with the browser: "keep me signed in" is not offered. */
export function setSessionCookie(c: EmulatorContext, emulator: Emulator, id: string): void {
  setCookie(c, nameFor(emulator, 'b2c-session'), id, attributes);
}

export function dropSessionCookie(c: EmulatorContext, emulator: Emulator): void {
  setCookie(c, nameFor(emulator, 'b2c-session'), '', { ...attributes, maxAge: 0 });
}

export const readBrowserId = (c: EmulatorContext, emulator: Emulator): string | undefined =>
  read(c, emulator, 'b2c-browser');

/** Binds journeys to the browser that began them: a link to somebody else's journey opens nothing. */
export function ensureBrowserId(c: EmulatorContext, emulator: Emulator): string {
  const known = readBrowserId(c, emulator);
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return known;
  const id = newOpaqueToken();
  setCookie(c, nameFor(emulator, 'b2c-browser'), id, attributes);
  return id;
}

function read(c: EmulatorContext, emulator: Emulator, name: CookieName): string | undefined {
  return getCookie(c, nameFor(emulator, name));
}

const nameFor = ({ cookieSuffix }: Emulator, name: CookieName): string => name + cookieSuffix;
