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
  return createMiddleware(async (c, next) => {
    const header = c.req.header('host');
    const named = URL.parse(header === undefined ? c.req.url : `http://${header}`)?.hostname;
    if (named === undefined || !(named === ownName || isLoopbackHostName(named))) {
      throw new HTTPException(421, { message: 'The local B2C answers to its own names only.' });
    }
    await next();
  });
}
