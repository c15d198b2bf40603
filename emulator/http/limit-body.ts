import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

const largestBodyBytes = 64 * 1024;

/**
 * Refuses large bodies (ASVS 15.2.2). Where the length is announced, it decides: Node reads no byte
 * beyond it. Hono's middleware, which would build a stream to find out whether there is a body at all,
 * counts only where no length is known.
 */
export const limitBody: MiddlewareHandler = (c, next) => {
  const announced = c.req.header('content-length');
  if (announced === undefined || c.req.header('transfer-encoding') !== undefined) {
    return c.req.method === 'GET' ? next() : countBody(c, next);
  }
  return Number.parseInt(announced, 10) > largestBodyBytes ? refuseLargeBody() : next();
};

const countBody = bodyLimit({ maxSize: largestBodyBytes, onError: refuseLargeBody });

function refuseLargeBody(): never {
  throw new HTTPException(413, { message: 'the body is larger than 64 kB' });
}
