import type { Hono } from 'hono';
import type { Emulator } from '../emulator.ts';
import { spoilAnswer } from '../faults/spoil-answer.ts';
import { allowMethods } from '../http/allow-methods.ts';
import type { EmulatorEnv } from '../http/emulator-env.ts';
import { policyRoute } from '../http/normalise-path.ts';
import { authorize } from './authorize/authorize.ts';
import { endpointNames, type EndpointName } from './endpoint-names.ts';
import { keys } from './keys.ts';
import { logout } from './logout/logout.ts';
import { openIdConfiguration } from './openid-configuration.ts';
import { token } from './token/token.ts';

const paths: Readonly<Record<EndpointName, string>> = {
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
  if (emulator.hasDevelopmentEndpoints) {
    for (const endpoint of endpointNames) {
      app.use(paths[endpoint], spoilAnswer(emulator, endpoint));
    }
  }
  // Hono would answer HEAD like GET: a link checker must neither get a code nor sign a person out.
  app.use(paths.metadata, allowMethods('GET', 'HEAD'));
  app.use(paths.keys, allowMethods('GET', 'HEAD'));
  app.use(paths.authorize, allowMethods('GET', 'POST'));
  app.use(paths.logout, allowMethods('GET', 'POST'));

  app.get(paths.metadata, (c) => openIdConfiguration(c, emulator));
  app.get(paths.keys, (c) => keys(c, emulator));
  app.all(paths.token, (c) => token(c, emulator));
  app.on(['GET', 'POST'], paths.authorize, (c) => authorize(c, emulator));
  app.on(['GET', 'POST'], paths.logout, (c) => logout(c, emulator));
}
