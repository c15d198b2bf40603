import assert from 'node:assert/strict';
import { sampleAccount } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertTokenRefused, type Refusal } from '../../testing/black-box/refusals.ts';
import { nativeApp, portal, webApp } from '../../testing/black-box/registrations.ts';
import type { Changes } from '../../testing/sign-in-steps.ts';
import { apiScope } from '../../testing/test-emulator.ts';
import { passwordForm, ropcPolicy } from '../../testing/token-steps.ts';

const wrong: Refusal = ['access_denied', 'AADB2C90225'];
const missing: Refusal = ['invalid_request', 'AADB2C90083'];
const atPolicy = ropcPolicy;

/** Each with another name, so that the tries do not add up. */
const people: Record<string, Changes> = {
  'a wrong password': { username: 'luca.rossi@example.com', password: 'Luca-2026-pX' },
  'an unknown name': { username: 'nobody@example.com' },
  'somebody of an identity provider': { username: 'greta.google@example.com' },
  'a name with a NUL behind': { username: `${sampleAccount.signInName}\0` },
  'SQL as name': { username: "' OR 1=1 --" },
  '__proto__ as name': { username: '__proto__' },
  'a wildcard as name': { username: '%' },
};

const passwords: Record<string, string> = {
  'in other case': sampleAccount.password.toLowerCase(),
  'with a space behind': `${sampleAccount.password} `,
  'with a NUL behind': `${sampleAccount.password}\0`,
  'cut off': sampleAccount.password.slice(0, -1),
  'of ten thousand characters': `${sampleAccount.password}${'x'.repeat(10_000)}`,
};

const requests: Record<string, readonly [Changes, Refusal]> = {
  'rfc6749-4.3.2: no name': [{ username: undefined }, missing],
  'rfc6749-4.3.2: an empty name': [{ username: '' }, missing],
  'rfc6749-4.3.2: no password': [{ password: undefined }, missing],
  'rfc6749-4.3.2: an empty password': [{ password: '' }, missing],
  'aadb2c90010: no scope': [{ scope: undefined }, ['invalid_request', 'AADB2C90010']],
  'aadb2c90115: offline_access alone': [
    { scope: 'offline_access' },
    ['invalid_scope', 'AADB2C90115'],
  ],
  'aadb2c90146: two resources': [
    { scope: `openid ${nativeApp.id} ${apiScope('read')}` },
    ['invalid_scope', 'AADB2C90146'],
  ],
  'aadb2c90205: a scope that was not given': [
    { scope: apiScope('admin') },
    ['unauthorized_client', 'AADB2C90205'],
  ],
  'aadb2c90110: an ID token without openid': [
    { scope: nativeApp.id, response_type: 'id_token' },
    ['invalid_request', 'AADB2C90110'],
  ],
  'aadb2c90055: an access token without a resource': [
    { scope: 'openid', response_type: 'token' },
    ['invalid_scope', 'AADB2C90055'],
  ],
  'aadb2c90013: the response type code': [
    { response_type: 'code' },
    ['unsupported_response_type', 'AADB2C90013'],
  ],
  'aadb2c90057: the client id of a single-page application': [
    { client_id: portal.id },
    ['unauthorized_client', 'AADB2C90057'],
  ],
  'aadb2c90058: the client id of a confidential application': [
    { client_id: webApp.id, client_secret: webApp.secret },
    ['unauthorized_client', 'AADB2C90058'],
  ],
  'aadb2c90084: a secret of the native application': [
    { client_secret: 'some-secret' },
    ['invalid_request', 'AADB2C90084'],
  ],
};

export const cases: readonly Case[] = [
  ...Object.entries(people).map(([name, changes]): Case => [
    `aadb2c90225: ${name} gets no token`,
    (service) => assertTokenRefused(service, passwordForm(changes), wrong, { atPolicy }),
  ]),
  ...Object.entries(passwords).map(([name, password]): Case => [
    `aadb2c90225: the password ${name} gets no token`,
    (service) => assertTokenRefused(service, passwordForm({ password }), wrong, { atPolicy }),
  ]),
  [
    'op-28: a wrong password and an unknown name get the same words',
    async (service) => {
      const text = async (changes: Changes) => {
        const answer = await service.post(passwordForm(changes), { atPolicy });
        return (await answer.text()).replace(/Correlation ID.*$/s, '');
      };
      const known = await text({ password: 'Corinne-2027' });
      assert.equal(await text({ username: 'nobody.else@example.com' }), known);
    },
  ],
  ...Object.entries(requests).map(([name, [changes, refusal]]): Case => [
    `${name} is refused before the password is looked at`,
    (service) => assertTokenRefused(service, passwordForm(changes), refusal, { atPolicy }),
  ]),
  ...['b2c_1a_signup_signin', 'b2c_1a_passwordReset'].map((policy): Case => [
    `aadb2c90224: ${policy} does not serve the grant`,
    (service) => {
      const refusal = ['unauthorized_client', 'AADB2C90224'] as const;
      return assertTokenRefused(service, passwordForm(), refusal, { atPolicy: policy });
    },
  ]),
  [
    'op-27: after ten wrong passwords the right one has to wait, and is good then',
    async (service) => {
      const form = passwordForm({ username: 'luca.rossi@example.com', password: 'Luca-2026-pw' });
      const guess = { ...form, password: 'Luca-guess-1' };
      for (let tries = 0; tries < 12; tries += 1) {
        const answer = await service.post(guess, { atPolicy });
        assert.equal(answer.status, 400);
      }
      await assertTokenRefused(service, form, ['access_denied', 'AADB2C90114'], { atPolicy });
      await service.atTime(3600, async () => {
        assert.equal((await service.post(form, { atPolicy })).status, 200);
      });
    },
  ],
];
