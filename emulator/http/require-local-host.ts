import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { Emulator } from '../emulator.ts';
import { isLoopbackHostName } from '../tenant/loopback-uri.ts';
import { remember } from './remember.ts';

/**
 * A foreign name that resolves to this computer (DNS rebinding) would let any website talk to the
 * emulator as its own origin. The only other name is the one that `--public-url` gives it.
 */
export function requireLocalHost({ servedOrigin }: Pick<Emulator, 'servedOrigin'>) {
  const ownName = new URL(servedOrigin).hostname;
  const isOwn = remember((url) => {
    const name = URL.parse(url)?.hostname ?? '';
    return name === ownName || isLoopbackHostName(name);
  });
  return createMiddleware(async (c, next) => {
    const header = c.req.header('host');
    // The address names a host of its own where a request line has all of it (RFC 9112, 3.2.2).
    const named = header === undefined ? [c.req.url] : [c.req.url, `http://${header}`];
    if (!named.every(isOwn)) {
      throw new HTTPException(421, { message: 'The local B2C answers to its own names only.' });
    }
    await next();
  });
}
