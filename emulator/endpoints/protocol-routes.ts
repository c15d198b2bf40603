import type { Hono } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { FaultyEndpoint } from '../faults/fault.ts';
import { spoilAnswer } from '../faults/spoil-answer.ts';
import { allowRegisteredOrigins } from '../http/allow-registered-origins.ts';
import type { EmulatorEnv } from '../http/emulator-env.ts';
import { policyRoute } from '../http/normalise-path.ts';
import { authorize } from './authorize/authorize.ts';
import { keys } from './keys.ts';
import { logout } from './logout/logout.ts';
import { openIdConfiguration } from './openid-configuration.ts';
import { token } from './token/token.ts';

const paths: Readonly<Record<FaultyEndpoint, string>> = {
  metadata: policyRoute('v2.0/.well-known/openid-configuration'),
  keys: policyRoute('discovery/v2.0/keys'),
  token: policyRoute('oauth2/v2.0/token'),
  authorize: policyRoute('oauth2/v2.0/authorize'),
  logout: policyRoute('oauth2/v2.0/logout'),
};

/** Read by programs, never shown to people. */
export const programPaths = [paths.metadata, paths.keys, paths.token];

/** The endpoints of OAuth 2.0 and OpenID Connect, below every policy. */
export function addProtocolRoutes(app: Hono<EmulatorEnv>, emulator: Emulator): void {
  const allowOrigins = allowRegisteredOrigins(emulator.tenant);
  for (const path of programPaths) app.use(path, allowOrigins);

  if (emulator.hasDevelopmentEndpoints) {
    for (const endpoint of Object.keys(paths) as FaultyEndpoint[]) {
      app.use(paths[endpoint], spoilAnswer(emulator, endpoint));
    }
  }
  app.get(paths.metadata, (c) => openIdConfiguration(c, emulator));
  app.get(paths.keys, (c) => keys(c, emulator));
  app.all(paths.token, (c) => token(c, emulator));
  app.on(['GET', 'POST'], paths.authorize, (c) => authorize(c, emulator));
  app.on(['GET', 'POST'], paths.logout, (c) => logout(c, emulator));
}
