import type { MiddlewareHandler } from 'hono';

/** Personal data stays out of caches, and an answer is what its type says. */
export const responseHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Cache-Control', 'no-store');
  context.res.headers.set('X-Content-Type-Options', 'nosniff');
  context.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
};
