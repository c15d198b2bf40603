import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { Emulator } from '../emulator.ts';

/**
 * Forms of the emulator are sent by its own pages only. `Sec-Fetch-Site` decides; `Origin` is the
 * fallback, because a page with `no-referrer` posts with `Origin: null` (Fetch, "append a request
 * `Origin` header"). Programs send neither and carry no one's cookies.
 */
export const refuseCrossSitePosts = ({ servedOrigin }: Pick<Emulator, 'servedOrigin'>) =>
  createMiddleware(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    // Behind a proxy that ends the TLS connection the request's own URL says http.
    const own = [undefined, servedOrigin, new URL(c.req.url).origin];
    const isOwn =
      site === undefined ? own.includes(origin) : site === 'same-origin' || site === 'none';
    if (c.req.method === 'POST' && !isOwn) {
      throw new HTTPException(403, { message: 'This form was sent from another website.' });
    }
    await next();
  });
