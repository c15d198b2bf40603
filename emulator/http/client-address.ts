import type { EmulatorContext } from './emulator-env.ts';

/** Whom the connection comes from; no forwarding header is believed. */
export function clientAddress(c: EmulatorContext): string {
  // Hono passes no bindings at all when the application is called as a function.
  const bindings = c.env as EmulatorContext['env'] | undefined;
  return bindings?.incoming?.socket.remoteAddress ?? 'unknown';
}
