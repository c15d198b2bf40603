import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { randomUUID } from 'node:crypto';
import { seedOf } from './accounts/seed-of.ts';
import { seedUsers } from './accounts/seed-users.ts';
import { newThrottles } from './accounts/throttles.ts';
import type { Addresses } from './addresses.ts';
import type { MovableClock } from './clock.ts';
import type { Emulator } from './emulator.ts';
import { authorize } from './endpoints/authorize/authorize.ts';
import { rotateKeys } from './endpoints/development/rotate-keys.ts';
import { moveClock } from './endpoints/development/clock.ts';
import { clearFaults, listFaults, switchFaultOn } from './endpoints/development/faults.ts';
import { health } from './endpoints/development/health.ts';
import { mailbox } from './endpoints/development/mailbox.ts';
import { reset } from './endpoints/development/reset.ts';
import { users } from './endpoints/development/users.ts';
import { keys } from './endpoints/keys.ts';
import { logout } from './endpoints/logout/logout.ts';
import { openIdConfiguration } from './endpoints/openid-configuration.ts';
import { start } from './endpoints/start.ts';
import { token } from './endpoints/token/token.ts';
import type { FaultyEndpoint } from './faults/fault.ts';
import { FaultSwitches } from './faults/fault-switches.ts';
import { spoilAnswer } from './faults/spoil-answer.ts';
import { allowRegisteredOrigins } from './http/allow-registered-origins.ts';
import type { EmulatorEnv } from './http/emulator-env.ts';
import { limitBody } from './http/limit-body.ts';
import { normalisePath, policyRoute } from './http/normalise-path.ts';
import { refuseCrossSitePosts } from './http/refuse-cross-site-posts.ts';
import { renderError, renderNotFound } from './http/render-error.ts';
import { requireLocalHost } from './http/require-local-host.ts';
import { responseHeaders } from './http/response-headers.ts';
import { checkPassword } from './journeys/check-password.ts';
import { forgetPassword } from './journeys/forget-password.ts';
import { journeySteps } from './journeys/journey.ts';
import { reopenStep } from './journeys/reopen-step.ts';
import { submitStep } from './journeys/submit-step.ts';
import { showTerms } from './journeys/terms/show-terms.ts';
import { loadPageAssets } from './pages/page-assets.ts';
import { hashPassword, type PasswordCost } from './secrets/password-hash.ts';
import { newOpaqueToken } from './secrets/opaque-token.ts';
import type { Store } from './store/store.ts';
import type { IssuerForm, Tenant } from './tenant/tenant-schema.ts';
import { KeyRing } from './tokens/key-ring.ts';
import { idTokenLifetimeSeconds } from './tokens/token-frame.ts';

export interface EmulatorSettings {
  readonly tenant: Tenant;
  readonly port: number;
  readonly addresses: Addresses;
  readonly issuerForm: IssuerForm | undefined;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly passwordCost: PasswordCost;
  readonly hasDevelopmentEndpoints: boolean;
  readonly note: Emulator['note'];
  readonly reportFault: Emulator['reportFault'];
}

/** Read by programs, never shown to people. */
const programEndpoints = [
  'v2.0/.well-known/openid-configuration',
  'discovery/v2.0/keys',
  'oauth2/v2.0/token',
].map(policyRoute);

const faultyPaths: readonly (readonly [FaultyEndpoint, string])[] = [
  ['metadata', policyRoute('v2.0/.well-known/openid-configuration')],
  ['keys', policyRoute('discovery/v2.0/keys')],
  ['authorize', policyRoute('oauth2/v2.0/authorize')],
  ['token', policyRoute('oauth2/v2.0/token')],
  ['logout', policyRoute('oauth2/v2.0/logout')],
];

const answerErrorsInJson = createMiddleware<EmulatorEnv>(async (c, next) => {
  c.set('errorFormat', 'json');
  await next();
});

/**
 * The emulator as a function from `Request` to `Response`; `http/listen.ts` gives it a port.
 *
 * @example
 * const app = createEmulator({ tenant, port, addresses: addressesFor(options), store: openStore(':memory:'), ... });
 * await app.request('http://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signin/v2.0/.well-known/openid-configuration');
 */
export function createEmulator(settings: EmulatorSettings): Hono<EmulatorEnv> {
  const emulator = assemble(settings);
  const { tenant, assets } = emulator;
  const refuseForeignPosts = refuseCrossSitePosts(emulator);
  const app = new Hono<EmulatorEnv>({ getPath: ({ url }) => normalisePath(url, tenant) });
  app.onError((error, c) => renderError(emulator, error, c));
  app.notFound((c) => renderNotFound(emulator, c));

  app.use(async (c, next) => {
    c.set('correlationId', randomUUID());
    c.set('errorFormat', 'page');
    await next();
  });
  for (const path of [...programEndpoints, policyRoute('check-password'), '/_emulator/*'])
    app.use(path, answerErrorsInJson);
  app.use(responseHeaders, requireLocalHost(emulator), limitBody);
  for (const path of programEndpoints) app.use(path, allowRegisteredOrigins(tenant));

  if (settings.hasDevelopmentEndpoints) {
    for (const [endpoint, path] of faultyPaths) app.use(path, spoilAnswer(emulator, endpoint));
  }
  app.get(policyRoute('v2.0/.well-known/openid-configuration'), (c) =>
    openIdConfiguration(c, emulator),
  );
  app.get(policyRoute('discovery/v2.0/keys'), (c) => keys(c, emulator));
  app.all(policyRoute('oauth2/v2.0/token'), (c) => token(c, emulator));
  app.on(['GET', 'POST'], policyRoute('oauth2/v2.0/authorize'), (c) => authorize(c, emulator));
  app.on(['GET', 'POST'], policyRoute('oauth2/v2.0/logout'), (c) => logout(c, emulator));
  for (const step of journeySteps) {
    app.get(policyRoute(step), (c) => reopenStep(c, emulator, step));
    app.post(policyRoute(step), refuseForeignPosts, (c) => submitStep(c, emulator, step));
  }
  app.get(policyRoute('forgotten-password'), (c) => forgetPassword(c, emulator));
  app.post(policyRoute('check-password'), refuseForeignPosts, (c) => checkPassword(c, emulator));
  app.get(policyRoute('terms'), (c) => showTerms(c, emulator));

  app.get('/', (c) => start(c, emulator));
  app.get('/favicon.ico', (c) => c.redirect(assets.favicon));
  app.get('/assets/:file', (c) => {
    const asset = assets.byPath.get(c.req.path);
    if (asset === undefined) return renderNotFound(emulator, c);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(asset.body, 200, { 'Content-Type': asset.type });
  });

  if (settings.hasDevelopmentEndpoints) {
    app.use('/_emulator/*', refuseForeignPosts);
    app.get('/_emulator/health', (c) => health(c, emulator));
    app.get('/_emulator/mailbox', (c) => mailbox(c, emulator));
    app.get('/_emulator/users', (c) => users(c, emulator));
    app.post('/_emulator/clock', (c) => moveClock(c, emulator));
    app.get('/_emulator/faults', (c) => listFaults(c, emulator));
    app.post('/_emulator/faults', (c) => switchFaultOn(c, emulator));
    app.delete('/_emulator/faults', (c) => clearFaults(c, emulator));
    app.post('/_emulator/keys/rotate', (c) => rotateKeys(c, emulator));
    app.post('/_emulator/reset', (c) => reset(c, emulator));
  }
  return app;
}

function assemble({ tenant, port, addresses, store, clock, ...settings }: EmulatorSettings) {
  const { issuerForm, passwordCost, hasDevelopmentEndpoints, note, reportFault } = settings;
  const keys = KeyRing.open(store, {
    now: clock.nowSeconds(),
    tokenLifetimeSeconds: longestTokenLifetime(tenant),
  });
  // One after the other: on a computer with two cores the other one starts to listen meanwhile.
  const usersSeeded = keys.then(() =>
    seedUsers(store, seedOf(tenant), { cost: passwordCost, now: clock.nowSeconds() }),
  );
  const decoyPasswordHash = usersSeeded.then(() => hashPassword(newOpaqueToken(), passwordCost));
  // Whoever awaits them fails too; this only keeps a failure in the background from ending the process.
  for (const preparation of [keys, usersSeeded, decoyPasswordHash]) {
    preparation.catch((error: unknown) => {
      reportFault(error, 'start-up');
    });
  }
  return {
    tenant,
    servedOrigin: addresses.served,
    namedOrigin: addresses.named,
    issuerForm,
    cookieSuffix: `-${String(port)}`,
    clock,
    store,
    throttles: newThrottles(),
    faults: new FaultSwitches(),
    passwordCost,
    assets: loadPageAssets(),
    keys,
    usersSeeded,
    decoyPasswordHash,
    hasDevelopmentEndpoints,
    note,
    reportFault,
  } satisfies Emulator;
}

const longestTokenLifetime = ({ policies }: Tenant): number =>
  Math.max(
    ...policies.flatMap((policy) => [policy.tokenLifetimeSeconds, idTokenLifetimeSeconds(policy)]),
  );
