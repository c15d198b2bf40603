import { cors } from 'hono/cors';
import type { Tenant } from '../tenant/tenant-schema.ts';

/** Browsers may read metadata, keys and tokens from where single-page applications are registered. */
export function allowRegisteredOrigins(tenant: Tenant) {
  const origins = new Set(
    tenant.applications
      .filter(({ kind }) => kind === 'spa')
      .flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri)))
      // A private-use scheme has the origin `null`, which every sandboxed frame has too.
      .filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')
      .map(({ origin }) => origin),
  );
  return cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    maxAge: 600,
  });
}
