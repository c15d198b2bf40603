import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** 405 with the list of what is allowed (RFC 9110, 15.5.6). */
export function allowMethods(...methods: readonly string[]): MiddlewareHandler {
  const list = methods.join(', ');
  return async (c, next) => {
    if (methods.includes(c.req.method)) return next();
    c.header('Allow', list);
    throw new HTTPException(405, { message: `the method is ${c.req.method}, allowed: ${list}` });
  };
}
