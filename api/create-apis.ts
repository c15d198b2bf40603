import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { partnerAccessRules } from './access/partner-access-rules.ts';
import type { KeySource } from './access/remote-key-source.ts';
import { verifyAccessToken } from './access/verify-access-token.ts';
import { ApiError } from './api-error.ts';
import { methodNotAllowed } from './http/method-not-allowed.ts';
import { asApiError, renderError } from './http/render-error.ts';
import { responseHeaders } from './http/response-headers.ts';
import { personResponse } from './profile/person-response.ts';
import { refreshProfile } from './profile/refresh-profile.ts';
import type { Profiles } from './store/profiles.ts';

export interface ApiParts {
  readonly portalOrigin: string;
  readonly keySource: KeySource;
  readonly profiles: Profiles;
  readonly now: () => Date;
  readonly newProfileId: () => string;
  /** Gets one line for each refused request; never a token. */
  readonly log: (line: string) => void;
}

const maxBodyBytes = 64 * 1024;

/** The local stand-ins as one function from `Request` to `Response`; `app.request(path)` needs no port. */
export function createApis(parts: ApiParts): Hono {
  const app = new Hono();

  app.use(responseHeaders);
  app.use(
    cors({
      origin: parts.portalOrigin,
      allowMethods: ['GET'],
      allowHeaders: ['Authorization'],
      exposeHeaders: ['WWW-Authenticate'],
      maxAge: 600,
    }),
  );
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => renderError(new ApiError('body_too_large', 'body')),
    }),
  );

  app.get('/status', (context) => context.json({ status: 'ok' }));
  app.all('/status', methodNotAllowed('GET'));

  app.get('/profile/me', async (context) => {
    const now = parts.now();
    const { headers } = context.req.raw;
    const claims = await verifyAccessToken(headers, partnerAccessRules, parts.keySource, now);
    const known = parts.profiles.find(claims.iss, claims.oid);
    const profile = refreshProfile(known, claims, now, parts.newProfileId);
    if (profile !== known) parts.profiles.save(profile);
    return context.json(personResponse(profile));
  });
  app.all('/profile/me', methodNotAllowed('GET'));

  app.notFound(() => renderError(new ApiError('not_found', 'no route')));
  app.onError((error, { req }) => {
    const apiError = asApiError(error);
    parts.log(`${req.method} ${req.path}: ${apiError.code} (${apiError.message})`);
    return renderError(apiError);
  });
  return app;
}
