import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { isLoopbackHostName } from '../tenant/loopback-uri.ts';

/**
 * A foreign name that resolves to this computer (DNS rebinding) would let any website talk to the
 * emulator as its own origin.
 */
export const requireLocalHost = createMiddleware(async (c, next) => {
  const header = c.req.header('host');
  const named = URL.parse(header === undefined ? c.req.url : `http://${header}`)?.hostname;
  if (named === undefined || !isLoopbackHostName(named)) {
    throw new HTTPException(421, { message: 'The local B2C answers to localhost only.' });
  }
  await next();
});
