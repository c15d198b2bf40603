import fc from 'fast-check';
import { localApplications, localTenant, sampleAccount } from '../../../contract/local-tenant.ts';
import { policyNames, tokenExpirationPolicy } from '../../../contract/policies.ts';
import { markupStrings, sqlStrings } from '../hostile-strings.ts';
import { codeChallenge, codeVerifier, redirectUri } from '../sign-in-steps.ts';
import { apiScope } from '../test-emulator.ts';
import { liveNames } from './live-values.ts';

/** What the endpoints read, and what each of them likes to read there. */
export const knownValues: Readonly<Record<string, readonly string[]>> = {
  client_id: Object.values(localApplications),
  redirect_uri: [
    redirectUri,
    ...['http://localhost:4200/', 'http://localhost:4600/', 'http://localhost:4500/callback'],
    ...['http://localhost', 'http://evil.example/', 'javascript:alert(1)'],
  ],
  response_type: ['code', 'id_token', 'token', 'id_token token', 'code id_token', 'none'],
  response_mode: ['query', 'fragment', 'form_post', 'web_message'],
  scope: [
    ...['openid', 'openid offline_access', `openid offline_access ${localApplications.portalProd}`],
    ...[apiScope('read'), `openid ${apiScope('admin')}`, apiScope('.default'), '"'],
  ],
  prompt: ['none', 'login', 'select_account', 'consent', 'none login'],
  max_age: ['0', '1', '3600', '-1', '99999999999999999999'],
  code_challenge: [codeChallenge, 'x'],
  code_challenge_method: ['S256', 'plain'],
  code_verifier: [codeVerifier, 'x'],
  grant_type: ['authorization_code', 'refresh_token', 'client_credentials', 'password', 'implicit'],
  client_secret: ['local-web-secret', 'local-daemon-secret', 'x'],
  code: ['~code~', 'x'],
  refresh_token: ['~refreshToken~', 'x'],
  resource: [localApplications.portalProd, localApplications.tasksApi, 'x'],
  id_token_hint: ['~idToken~', '~accessToken~', 'a.b.c'],
  post_logout_redirect_uri: [redirectUri, 'http://localhost:4600/', 'http://evil.example/'],
  username: [sampleAccount.signInName, 'nobody@example.com'],
  password: [sampleAccount.password, 'x'],
  client_info: ['1'],
  state: ['s', 'a b'],
  nonce: ['n'],
  ui_locales: ['de', 'fr en', 'xx', '*'],
  login_hint: ['a@example.com'],
  domain_hint: ['google.com', 'live.com', 'apple.com', 'x'],
  option: ['signup'],
  logo: ['demo', '../demo', 'acme'],
  request: ['a.b.c'],
  request_uri: ['http://evil.example/'],
  p: Object.values(policyNames),
  transaction: ['~transaction~'],
  action: [
    ...['sendCode', 'verifyCode', 'continue', 'approve', 'deny', 'cancel', 'back'],
    ...['choose', 'changeMail'],
  ],
  signInName: [sampleAccount.signInName, 'x'],
  email: ['new.person@example.com', sampleAccount.signInName],
  verificationCode: ['123456'],
  newPassword: ['Gletscher-4815'],
  reenterPassword: ['Gletscher-4815'],
  givenName: ['Nora'],
  surname: ['Meier'],
  correspondenceMail: ['nora@example.org'],
  termsOfUse: ['accepted'],
  account: ['greta.google@example.com', 'somebody@example.com'],
  mailSharing: ['hide', 'share'],
  provider: ['google', 'apple', 'microsoft'],
  to: ['new.person@example.com'],
};

export const policies: readonly string[] = [
  ...Object.values(policyNames),
  ...Object.values(policyNames).map((name) => `${name}_test`),
  tokenExpirationPolicy,
];
export const tenants = [localTenant.name, localTenant.id, localTenant.name.toUpperCase()];

const objectNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '[object Object]',
];
const oddTexts = [
  ...[
    '',
    ' ',
    '\0',
    '\r\nSet-Cookie: injected=1',
    '\u2028',
    '\ufeff',
    '\u202eabc',
    '\ud800',
    '\udfff',
  ],
  ...[
    'é'.repeat(300),
    '👩‍👩‍👧‍👦',
    'null',
    'undefined',
    'NaN',
    '-0',
    '1e309',
    '{}',
    '[]',
    '../../etc/passwd',
  ],
];

/** Texts that some program was once hurt by. */
export const hostileText = fc.oneof(
  fc.constantFrom(...objectNames),
  fc.constantFrom(...oddTexts),
  fc.constantFrom(...markupStrings),
  fc.constantFrom(...sqlStrings),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.nat({ max: 9000 }).map((length) => 'x'.repeat(length)),
);

export const parameterName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(knownValues)) },
  { weight: 1, arbitrary: hostileText },
);

/** Mostly something that fits the name, so that many requests come far. */
export const valueFor = (name: string): fc.Arbitrary<string> => {
  const known = Object.hasOwn(knownValues, name) ? knownValues[name] : undefined;
  const anyKnown = fc.constantFrom(...Object.values(knownValues).flat(), ...liveNames);
  if (known === undefined) return fc.oneof(anyKnown, hostileText);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: anyKnown },
    { weight: 2, arbitrary: hostileText },
  );
};
