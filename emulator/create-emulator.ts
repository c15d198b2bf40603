import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { assembleEmulator, type EmulatorSettings } from './assemble-emulator.ts';
import { addDevelopmentRoutes } from './endpoints/development/development-routes.ts';
import { addProtocolRoutes, programPaths } from './endpoints/protocol-routes.ts';
import { start } from './endpoints/start.ts';
import { answerErrorsInJson } from './http/answer-errors-in-json.ts';
import { allowRegisteredOrigins } from './http/allow-registered-origins.ts';
import type { EmulatorEnv } from './http/emulator-env.ts';
import { limitBody } from './http/limit-body.ts';
import { normalisePath, policyRoute } from './http/normalise-path.ts';
import { remember } from './http/remember.ts';
import { renderError, renderNotFound } from './http/render-error.ts';
import { requireLocalHost } from './http/require-local-host.ts';
import { responseHeaders } from './http/response-headers.ts';
import { addJourneyRoutes } from './journeys/journey-routes.ts';

/**
 * The emulator as a function from `Request` to `Response`; `http/listen.ts` gives it a port.
 *
 * @example
 * const app = createEmulator({ tenant, port, addresses: addressesFor(options), store: openStore(':memory:'), ... });
 * await app.request('http://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signin/v2.0/.well-known/openid-configuration');
 */
export function createEmulator(settings: EmulatorSettings): Hono<EmulatorEnv> {
  const emulator = assembleEmulator(settings);
  const { tenant, assets } = emulator;
  const pathOf = remember((url) => normalisePath(url, tenant));
  const app = new Hono<EmulatorEnv>({ getPath: ({ url }) => pathOf(url) });
  app.onError((error, c) => renderError(emulator, error, c));
  app.notFound((c) => renderNotFound(emulator, c));

  app.use(async (c, next) => {
    c.set('correlationId', randomUUID());
    c.set('errorFormat', 'page');
    await next();
  });
  for (const path of [...programPaths, policyRoute('check-password'), '/_emulator/*'])
    app.use(path, answerErrorsInJson);
  app.use(responseHeaders, requireLocalHost(emulator));
  // Before anything that refuses: a page has to read the refusal too.
  for (const path of programPaths) app.use(path, allowRegisteredOrigins(tenant));
  app.use(limitBody);

  addProtocolRoutes(app, emulator);
  addJourneyRoutes(app, emulator);
  if (settings.hasDevelopmentEndpoints) addDevelopmentRoutes(app, emulator);

  app.get('/', (c) => start(c, emulator));
  app.get('/favicon.ico', (c) => c.redirect(assets.favicon));
  app.get('/assets/:file', (c) => {
    const asset = assets.byPath.get(c.req.path);
    if (asset === undefined) return renderNotFound(emulator, c);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(asset.body, 200, { 'Content-Type': asset.type });
  });
  return app;
}
