import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Tenant } from '../tenant/tenant-schema.ts';

/** Browsers may read metadata, keys and tokens from where single-page applications are registered. */
export function allowRegisteredOrigins(tenant: Tenant): MiddlewareHandler {
  const origins = registeredOrigins(tenant);
  const answerPreflight = cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    maxAge: 600,
  });
  return (c, next) => {
    if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
    // Set before the answer exists: hono's middleware takes a finished answer apart to add the header,
    // which costs more than all the rest of it.
    const origin = c.req.header('origin');
    if (origin !== undefined && origins.has(origin)) {
      c.header('Access-Control-Allow-Origin', origin);
      // How long to wait, and how to prove oneself: MSAL honours the first.
      c.header('Access-Control-Expose-Headers', 'Retry-After, WWW-Authenticate');
    }
    c.header('Vary', 'Origin');
    return next();
  };
}

/** The origins of redirect URIs of single-page applications. */
export const registeredOrigins = ({ applications }: Tenant): ReadonlySet<string> =>
  new Set(
    applications
      .filter(({ kind }) => kind === 'spa')
      .flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri)))
      // A private-use scheme has the origin `null`, which every sandboxed frame has too.
      .filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')
      .map(({ origin }) => origin),
  );
