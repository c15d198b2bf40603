import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';

/**
 * Forms of the emulator are sent by its own pages only. `Sec-Fetch-Site` decides; `Origin` is the
 * fallback, because a page with `no-referrer` posts with `Origin: null` (Fetch, "append a request
 * `Origin` header"). Programs send neither and carry no one's cookies.
 */
export const refuseCrossSitePosts = createMiddleware(async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isOwn =
    site === undefined
      ? origin === undefined || origin === new URL(c.req.url).origin
      : site === 'same-origin' || site === 'none';
  if (c.req.method === 'POST' && !isOwn) {
    throw new HTTPException(403, { message: 'This form was sent from another website.' });
  }
  await next();
});
