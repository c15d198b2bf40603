import fc from 'fast-check';
import { journeySteps } from '../../journeys/journey.ts';
import { localApplications } from '../../../contract/local-tenant.ts';
import { policyNames } from '../../../contract/policies.ts';
import { authorizeParameters, codeForm, refreshForm } from '../sign-in-steps.ts';
import { daemonForm, passwordForm } from '../token-steps.ts';
import { hostileText, parameterName, policies, tenants, valueFor } from './values.ts';

export interface GeneratedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const endpoints = [
  ...['oauth2/v2.0/authorize', 'oauth2/v2.0/authorize', 'oauth2/v2.0/token', 'oauth2/v2.0/token'],
  ...['oauth2/v2.0/logout', 'v2.0/.well-known/openid-configuration', 'discovery/v2.0/keys'],
  ...[...journeySteps, 'forgotten-password', 'check-password', 'terms'],
];
const otherPaths = ['/', '/favicon.ico', '/assets/x.css', '/robots.txt', '/~tenant/path/x/sign-in'];
const developmentPaths = ['health', 'mailbox', 'users', 'clock', 'faults', 'reset', 'nothing'];

/** Good requests, each of which something is then done to. */
const goodRequests: readonly (readonly [endpoint: string, form: Record<string, string>])[] = [
  ['oauth2/v2.0/authorize', authorizeParameters()],
  ['oauth2/v2.0/authorize', authorizeParameters({ prompt: 'none', response_mode: 'form_post' })],
  [
    'oauth2/v2.0/authorize',
    authorizeParameters({
      client_id: localApplications.classicSpa,
      redirect_uri: 'http://localhost:4600/',
      response_type: 'id_token',
      response_mode: 'fragment',
      scope: 'openid',
    }),
  ],
  ['oauth2/v2.0/token', codeForm('~code~')],
  ['oauth2/v2.0/token', refreshForm('~refreshToken~')],
  ['oauth2/v2.0/token', daemonForm()],
  ['oauth2/v2.0/token', passwordForm()],
  [
    'oauth2/v2.0/logout',
    { id_token_hint: '~idToken~', post_logout_redirect_uri: 'http://localhost:4200/' },
  ],
  ...journeySteps.map(
    (step) => [step, { transaction: '~transaction~', action: 'continue' }] as const,
  ),
  [
    'identity-provider',
    {
      ...{ transaction: '~transaction~', provider: 'google' },
      ...{ action: 'approve', account: 'greta.google@example.com' },
    },
  ],
  ['terms', { code: 'DEMO-TERMS' }],
  [
    'sign-in',
    {
      transaction: '~transaction~',
      signInName: 'luca.rossi@example.com',
      password: 'Luca-2026-pw',
    },
  ],
  ['sign-up', { transaction: '~transaction~', action: 'sendCode', email: 'a@example.com' }],
  ['check-password', { transaction: '~transaction~', newPassword: 'Gletscher-4815' }],
];

type Pairs = readonly (readonly [name: string, value: string])[];

const anyPair = parameterName.chain((name) => fc.tuple(fc.constant(name), valueFor(name)));
const change = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), pair: anyPair }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat({ max: 12 }), value: hostileText }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(pairs: Pairs, changes: readonly Change[]): Pairs {
  return changes.reduce<Pairs>((current, next) => {
    if (next.kind === 'add') return [...current, next.pair];
    const at = next.at % Math.max(current.length, 1);
    const pair = current[at];
    if (pair === undefined) return current;
    if (next.kind === 'drop') return current.toSpliced(at, 1);
    if (next.kind === 'repeat') return [...current, pair];
    return current.with(at, [pair[0], next.value]);
  }, pairs);
}

const target: fc.Arbitrary<{ endpoint: string; pairs: Pairs }> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...goodRequests), fc.array(change, { maxLength: 3 }))
      .map(([[endpoint, form], changes]) => ({
        endpoint,
        pairs: changed(Object.entries(form), changes),
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      endpoint: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...endpoints) },
        { weight: 1, arbitrary: hostileText.map(encodeURIComponentSafely) },
      ),
      pairs: fc.array(anyPair, { maxLength: 8 }),
    }),
  },
);

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Broken percent-encodings stay broken; everything else is written as a client would. */
const brokenBytes = [
  '%ff',
  '%c0%af',
  '%ed%a0%80',
  '%zz',
  '%',
  '%00',
  '%0d%0aX-Injected:%201',
  '+%2B',
];
const written = (pairs: Pairs, broken: string): string => {
  const text = pairs.map((pair) => pair.map(encodeURIComponentSafely).join('=')).join('&');
  return text + broken;
};

const segment = fc.oneof(
  { weight: 16, arbitrary: fc.constant(policyNames.signUpSignIn) },
  { weight: 4, arbitrary: fc.constant(policyNames.ropc) },
  { weight: 4, arbitrary: fc.constantFrom(...policies) },
  { weight: 1, arbitrary: fc.constantFrom(...brokenBytes) },
  { weight: 1, arbitrary: hostileText.map(encodeURIComponentSafely) },
);
const place = fc.record({
  tenant: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...tenants) },
    { weight: 1, arbitrary: segment },
  ),
  policy: segment,
  form: fc.oneof(
    { weight: 6, arbitrary: fc.constant('path') },
    { weight: 1, arbitrary: fc.constantFrom('query', 'tfp', 'doubled') },
  ),
});

function pathOf(
  { tenant, policy, form }: { tenant: string; policy: string; form: string },
  endpoint: string,
  query: string,
): string {
  const tail = query === '' ? '' : `?${query}`;
  if (form === 'query') return `/${tenant}/${endpoint}?p=${policy}&${query}`;
  if (form === 'tfp') return `/tfp/${tenant}/${policy}/${endpoint}${tail}`;
  if (form === 'doubled') return `//${tenant}//${policy}/${endpoint}/${tail}`;
  return `/${tenant}/${policy}/${endpoint}${tail}`;
}

const headerText = hostileText.map((text) =>
  text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 500),
);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const headers = fc
  .record({
    accept: optional(fc.oneof(fc.constantFrom('text/html', 'application/json', '*/*'), headerText)),
    'accept-language': optional(
      fc.oneof(fc.constantFrom('de-CH', 'fr;q=0.5, en', '*'), headerText),
    ),
    authorization: fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('Basic ###', 'Bearer ~accessToken~', 'Basic Og==') },
      { weight: 1, arbitrary: headerText.map((text) => `Basic ${btoa(text)}`) },
      { weight: 1, arbitrary: headerText },
    ),
    cookie: fc.oneof(
      { weight: 4, arbitrary: fc.constant('~cookies~') },
      { weight: 1, arbitrary: headerText },
      {
        weight: 1,
        arbitrary: headerText.map((text) => `b2c-session-4300=${text}; b2c-browser-4300=${text}`),
      },
    ),
    origin: optional(
      fc.oneof(fc.constantFrom('http://localhost:4200', 'null', 'http://evil.example'), headerText),
    ),
    'sec-fetch-site': optional(
      fc.constantFrom('same-origin', 'same-origin', 'same-origin', 'none', 'cross-site'),
    ),
    'x-forwarded-host': optional(fc.constantFrom('evil.example')),
    host: fc.oneof(
      { weight: 40, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('localhost:4300', 'evil.example', '[::1]') },
      { weight: 1, arbitrary: headerText },
    ),
  })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  );

const formTypes = [
  ...Array.from({ length: 12 }, () => 'application/x-www-form-urlencoded'),
  ...['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'multipart/form-data'],
];

/** In the address of a page, also when its form is sent. */
const namesAPage = new Set(['transaction', 'provider']);

const onPolicy = fc
  .record({
    place,
    target,
    headers,
    broken: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constantFrom(...brokenBytes)),
    asForm: fc.boolean(),
    type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...formTypes) }, headerText),
    method: fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
    ),
  })
  .map(
    ({
      place: where,
      target: { endpoint, pairs },
      headers: sent,
      broken,
      asForm,
      type,
      method,
    }) => {
      const isForm = endpoint.endsWith('token') || endpoint === 'check-password' || asForm;
      const inAddress = isForm ? pairs.filter(([name]) => namesAPage.has(name)) : pairs;
      const path = pathOf(where, endpoint, written(inAddress, isForm ? '' : broken));
      if (!isForm) return { method: method ?? 'GET', path, headers: sent };
      const body = type.startsWith('application/json')
        ? JSON.stringify(Object.fromEntries(pairs))
        : written(pairs, broken);
      const verb = method === 'HEAD' ? 'POST' : (method ?? 'POST');
      return { method: verb, path, headers: { ...sent, 'content-type': type }, body };
    },
  );

const elsewhere = fc
  .record({
    path: fc.oneof(
      fc.constantFrom(...otherPaths),
      fc.constantFrom(...developmentPaths).map((name) => `/_emulator/${name}`),
      hostileText.map((text) => `/${encodeURIComponentSafely(text)}`),
      fc.constantFrom(...brokenBytes).map((bytes) => `/${bytes}`),
    ),
    query: fc.array(anyPair, { maxLength: 3 }).map((pairs) => written(pairs, '')),
    method: fc.constantFrom('GET', 'GET', 'POST', 'DELETE', 'PUT'),
    headers,
    body: fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.constantFrom('{"offsetSeconds":60}', '{"fault":"x"}', '{'),
    ),
  })
  .map(({ path, query, method, headers: sent, body }) => ({
    method,
    path: query === '' ? path : `${path}?${query}`,
    headers: sent,
    ...(method === 'GET' ? {} : { body }),
  }));

export const anyRequest: fc.Arbitrary<GeneratedRequest> = fc.oneof(
  { weight: 9, arbitrary: onPolicy },
  { weight: 1, arbitrary: elsewhere },
);
