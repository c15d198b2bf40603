import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { Emulator } from '../emulator.ts';
import { isLoopbackHostName } from '../tenant/loopback-uri.ts';

/**
 * A foreign name that resolves to this computer (DNS rebinding) would let any website talk to the
 * emulator as its own origin. The only other name is the one that `--public-url` gives it.
 */
export function requireLocalHost({ servedOrigin }: Pick<Emulator, 'servedOrigin'>) {
  const ownName = new URL(servedOrigin).hostname;
  const isOwn = (name: string): boolean => name === ownName || isLoopbackHostName(name);
  return createMiddleware(async (c, next) => {
    const header = c.req.header('host');
    // The address names a host of its own where a request line has all of it (RFC 9112, 3.2.2).
    const names = [new URL(c.req.url).hostname];
    if (header !== undefined) names.push(URL.parse(`http://${header}`)?.hostname ?? '');
    if (!names.every(isOwn)) {
      throw new HTTPException(421, { message: 'The local B2C answers to its own names only.' });
    }
    await next();
  });
}
