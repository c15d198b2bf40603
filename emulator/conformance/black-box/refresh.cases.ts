import assert from 'node:assert/strict';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertTokenRefused, type Refusal } from '../../testing/black-box/refusals.ts';
import {
  classicSpa,
  nativeApp,
  portal,
  portalTest,
  renewalOf,
  secondSpa,
  webApp,
} from '../../testing/black-box/registrations.ts';
import type { Service, Tokens } from '../../testing/black-box/service.ts';
import type { Changes } from '../../testing/sign-in-steps.ts';
import { apiScope } from '../../testing/test-emulator.ts';

const revoked: Refusal = ['invalid_grant', 'AADB2C90129'];
const expired: Refusal = ['invalid_grant', 'AADB2C90080'];
const day = 86_400;

async function renew(service: Service, token: string, changes: Changes = {}): Promise<Tokens> {
  const answer = await service.post(renewalOf(portal, token, changes));
  const body: unknown = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(body));
  return body as Tokens;
}

const daemon = { ...webApp, id: localApplications.daemon, secret: 'local-daemon-secret' };

const altered: Record<string, (token: string) => string> = {
  'a character more': (token) => `${token}A`,
  'a character less': (token) => token.slice(0, -1),
  'a space behind': (token) => `${token} `,
  'a NUL behind': (token) => `${token}\0`,
  'its halves exchanged': (token) => token.slice(20) + token.slice(0, 20),
};

/** What a renewal may not ask for, though the token is good. */
const asked: Record<string, readonly [Changes, Refusal]> = {
  'op-10: a wider scope of the same resource': [
    { scope: `openid offline_access ${portal.id} profile ${apiScope('read')}` },
    ['invalid_scope', 'AADB2C90146'],
  ],
  'aadb2c90117: a scope that nobody has': [
    { scope: apiScope('everything') },
    ['invalid_scope', 'AADB2C90117'],
  ],
  'aadb2c90205: a scope that the application was not given': [
    { scope: apiScope('admin') },
    ['unauthorized_client', 'AADB2C90205'],
  ],
  'aadb2c99005: a scope with a quotation mark': [
    { scope: 'openid "x"' },
    ['invalid_scope', 'AADB2C99005'],
  ],
  'aadb2c90117: the scope of the client credentials grant': [
    { scope: apiScope('.default') },
    ['invalid_scope', 'AADB2C90117'],
  ],
  'aadb2c90117: an unknown resource': [
    { resource: 'https://evil.example/' },
    ['invalid_scope', 'AADB2C90117'],
  ],
  'aadb2c90146: a resource that the scope contradicts': [
    { scope: apiScope('read'), resource: portal.id },
    ['invalid_scope', 'AADB2C90146'],
  ],
  'aadb2c90013: the response type code': [
    { response_type: 'code' },
    ['unsupported_response_type', 'AADB2C90013'],
  ],
};

export const cases: readonly Case[] = [
  [
    'oidcc-refresh-token: each renewal brings another token, and another application gets nothing',
    async (service) => {
      const first = await service.tokens();
      const second = await renew(service, first.refresh_token);
      assert.notEqual(second.refresh_token, first.refresh_token);
      const form = renewalOf(secondSpa, second.refresh_token);
      await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90279']);
      await renew(service, second.refresh_token);
    },
  ],
  [
    'rfc9700-4.14.2: a used token ends the whole family, however long it has become',
    async (service) => {
      const first = await service.tokens();
      const second = await renew(service, first.refresh_token);
      const third = await renew(service, second.refresh_token);
      await assertTokenRefused(service, renewalOf(portal, first.refresh_token), revoked);
      for (const { refresh_token } of [second, third]) {
        await assertTokenRefused(service, renewalOf(portal, refresh_token), revoked);
      }
    },
  ],
  [
    'rfc9700-4.14.2: the end of one family leaves the others alone',
    async (service) => {
      const [one, other] = [await service.tokens(), await service.tokens()];
      await renew(service, one.refresh_token);
      await assertTokenRefused(service, renewalOf(portal, one.refresh_token), revoked);
      await renew(service, other.refresh_token);
    },
  ],
  [
    'op-09: of twenty parallel renewals one succeeds at most, and the family has ended',
    async (service) => {
      const { refresh_token } = await service.tokens();
      const form = renewalOf(portal, refresh_token);
      const answers = await Promise.all(Array.from({ length: 20 }, () => service.post(form)));
      const good = answers.filter(({ status }) => status === 200);
      assert.equal(good.length, 1);
      const tokens = (await good[0]?.json()) as Tokens;
      await assertTokenRefused(service, renewalOf(portal, tokens.refresh_token), revoked);
    },
  ],
  ...[secondSpa, nativeApp, webApp].map((thief): Case => [
    `aadb2c90279: a refresh token of the portal is of no use to ${thief.id.slice(0, 2)} at ${thief.redirectUri}`,
    async (service) => {
      const { refresh_token } = await service.tokens();
      const form = renewalOf(thief, refresh_token);
      await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90279']);
      await renew(service, refresh_token);
    },
  ]),
  ...[classicSpa, daemon].map((application): Case => [
    `aadb2c90057: ${application.id.slice(0, 2)} with ${application.secret === undefined ? 'the implicit flow' : 'client credentials'} renews nothing`,
    async (service) => {
      const { refresh_token } = await service.tokens();
      const form = renewalOf(application, refresh_token);
      await assertTokenRefused(service, form, ['unauthorized_client', 'AADB2C90057']);
    },
  ]),
  [
    'op-11: the refresh token of a confidential application needs its secret',
    async (service) => {
      const { refresh_token } = await service.tokens(webApp);
      const none = renewalOf(webApp, refresh_token, { client_secret: undefined });
      await assertTokenRefused(service, none, ['invalid_client', 'AADB2C90079'], { status: 401 });
      const wrong = renewalOf(webApp, refresh_token, { client_secret: 'guess-guess' });
      await assertTokenRefused(service, wrong, ['invalid_client', 'AADB2C90081'], { status: 401 });
      assert.equal((await service.post(renewalOf(webApp, refresh_token))).status, 200);
    },
  ],
  ...['b2c_1a_signin', 'b2c_1a_passwordReset', 'b2c_1a_ropc_auth'].map((atPolicy): Case => [
    `aadb2c90088: a refresh token of another policy is none at ${atPolicy}`,
    async (service) => {
      const { refresh_token } = await service.tokens();
      const refusal = ['invalid_grant', 'AADB2C90088'] as const;
      await assertTokenRefused(service, renewalOf(portal, refresh_token), refusal, { atPolicy });
      await renew(service, refresh_token);
    },
  ]),
  [
    'aadb2c90068: a refresh token of the test registration is none at the policy of production',
    async (service) => {
      const { refresh_token } = await service.tokens(portalTest);
      const form = renewalOf(portalTest, refresh_token);
      await assertTokenRefused(service, form, ['unauthorized_client', 'AADB2C90068']);
    },
  ],
  ...Object.entries(asked).map(([name, [changes, refusal]]): Case => [
    `${name} is refused at a renewal, and the token stays good`,
    async (service) => {
      const { refresh_token } = await service.tokens();
      await assertTokenRefused(service, renewalOf(portal, refresh_token, changes), refusal);
      await renew(service, refresh_token);
    },
  ]),
  [
    'rfc6749-6: what was not granted at the sign-in does not come at a renewal',
    async (service) => {
      const scope = `openid offline_access ${apiScope('read')}`;
      const { refresh_token } = await service.tokens(portal, { scope });
      const wider = renewalOf(portal, refresh_token, { scope: `${scope} ${apiScope('write')}` });
      await assertTokenRefused(service, wider, ['invalid_scope', 'AADB2C90117']);
    },
  ],
  [
    'rfc6749-6: a sign-in without openid brings no ID token later',
    async (service) => {
      const scope = `offline_access ${portal.id}`;
      const { refresh_token } = await service.tokens(portal, { scope });
      const wider = renewalOf(portal, refresh_token, { scope: `openid ${scope}` });
      await assertTokenRefused(service, wider, ['invalid_scope', 'AADB2C90117']);
    },
  ],
  [
    'openid-connect-core-11: no refresh token without offline_access',
    async (service) => {
      const tokens = await service.tokens(portal, { scope: `openid ${portal.id}` });
      assert.equal(tokens.refresh_token, undefined);
    },
  ],
  [
    'aadb2c90080: a token is good for 14 days, and no renewal prolongs the 90 of its family',
    async (service) => {
      const { refresh_token } = await service.tokens();
      await service.atTime(14 * day + 1, () =>
        assertTokenRefused(service, renewalOf(portal, refresh_token), expired),
      );
      let token = refresh_token;
      for (const days of [13, 26, 39, 52, 65, 78, 89]) {
        token = (await service.atTime(days * day, () => renew(service, token))).refresh_token;
      }
      await service.atTime(90 * day + 1, () =>
        assertTokenRefused(service, renewalOf(portal, token), expired),
      );
    },
  ],
  [
    'op-09: a clock that moves back makes no used token new',
    async (service) => {
      const { refresh_token } = await service.tokens();
      await renew(service, refresh_token);
      await service.atTime(-3600, () =>
        assertTokenRefused(service, renewalOf(portal, refresh_token), revoked),
      );
    },
  ],
  ...Object.entries(altered).map(([name, alter]): Case => [
    `rfc6749-5.2: a refresh token with ${name} is none, and hurts no family`,
    async (service) => {
      const { refresh_token } = await service.tokens();
      await assertTokenRefused(service, renewalOf(portal, alter(refresh_token)), revoked);
      await renew(service, refresh_token);
    },
  ]),
  ...[undefined, ''].map((token): Case => [
    `rfc6749-6: ${token === undefined ? 'a missing' : 'an empty'} refresh token is named`,
    (service) => {
      const form = renewalOf(portal, 'x', { refresh_token: token });
      return assertTokenRefused(service, form, ['invalid_request', 'AADB2C90083']);
    },
  ]),
];
