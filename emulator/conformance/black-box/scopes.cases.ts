import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  assertRefusedAtApplication,
  assertTokenRefused,
  type Refusal,
} from '../../testing/black-box/refusals.ts';
import {
  authorizeUrlOf,
  classicSpa,
  portal,
  redemptionOf,
  secondSpa,
} from '../../testing/black-box/registrations.ts';
import { apiScope } from '../../testing/test-emulator.ts';

const unknown: Refusal = ['invalid_scope', 'AADB2C90117'];
const illegal: Refusal = ['invalid_scope', 'AADB2C99005'];
const tokenless: Refusal = ['invalid_scope', 'AADB2C90115'];
const none: Refusal = ['invalid_request', 'AADB2C90010'];
const notGiven: Refusal = ['unauthorized_client', 'AADB2C90205'];
const twoResources: Refusal = ['invalid_scope', 'AADB2C90146'];

const scopes: Record<string, readonly [scope: string | undefined, refusal: Refusal]> = {
  'aadb2c90010: no scope': [undefined, none],
  'aadb2c90010: an empty scope': ['', none],
  'aadb2c90010: a scope of spaces': ['   ', none],
  'aadb2c90115: offline_access alone': ['offline_access', tokenless],
  'aadb2c90115: profile alone': ['profile', tokenless],
  'aadb2c90146: the own back end and an API': [`${portal.id} ${apiScope('read')}`, twoResources],
  'aadb2c90205: only what nobody was given': [`openid ${apiScope('admin')}`, notGiven],
  'aadb2c90117: a scope that the API has not': [`openid ${apiScope('delete')}`, unknown],
  'aadb2c90117: a scope without its API': ['openid read', unknown],
  'aadb2c90117: a scope in other case': [`openid ${apiScope('READ')}`, unknown],
  'aadb2c90117: the App ID URI alone': [
    'openid https://partnerlocal.onmicrosoft.com/b2capi',
    unknown,
  ],
  'aadb2c90117: the App ID URI and a slash': [
    'openid https://partnerlocal.onmicrosoft.com/b2capi/',
    unknown,
  ],
  'aadb2c90117: .default': [`openid ${apiScope('.default')}`, unknown],
  'aadb2c90117: an app role': [`openid ${apiScope('app.read')}`, unknown],
  'aadb2c90117: the client id of another application': [`openid ${secondSpa.id}`, unknown],
  'aadb2c90117: the client id of the API': [`openid ${localApplications.tasksApi}`, unknown],
  'aadb2c90117: an API of another tenant': [
    'openid https://otherlocal.onmicrosoft.com/b2capi/read',
    unknown,
  ],
  'aadb2c90117: Microsoft Graph': ['openid https://graph.microsoft.com/User.Read', unknown],
  'aadb2c90117: openid in other case': ['OpenID', unknown],
  'op-41: __proto__': ['openid __proto__', unknown],
  'op-41: constructor': ['openid constructor', unknown],
  'rfc6749-3.3: a quotation mark': ['openid "x"', illegal],
  'rfc6749-3.3: a backslash': ['openid x\\y', illegal],
  'rfc6749-3.3: a letter outside ASCII': ['openid \u00fcber', illegal],
  'rfc6749-3.3: a tab between two scopes': ['openid\toffline_access', illegal],
  'rfc6749-3.3: a line break between two scopes': ['openid\r\noffline_access', illegal],
  'rfc6749-3.3: a no-break space between two scopes': ['openid\u00a0offline_access', illegal],
  'rfc6749-3.3: a NUL': ['openid\0', illegal],
  'rfc6749-3.3: commas between scopes': [`openid,${portal.id}`, unknown],
  'aadb2c90117: four thousand characters': [`openid ${'x'.repeat(4000)}`, unknown],
};

export const cases: readonly Case[] = [
  ...Object.entries(scopes).map(([name, [scope, refusal]]): Case => [
    `${name} is refused, with a session too`,
    async ({ request, signedIn }) => {
      const url = authorizeUrlOf(portal, { scope });
      assertRefusedAtApplication(await request(url), refusal);
      assertRefusedAtApplication(await (await signedIn()).get(url), refusal);
    },
  ]),
  ...Object.entries(scopes)
    .filter(([, [scope]]) => scope?.trim())
    .map(([name, [scope, refusal]]): Case => [
      `${name} is refused when a code is redeemed`,
      async (service) => {
        const code = await service.code();
        const form = redemptionOf(portal, code, { scope });
        await assertTokenRefused(service, form, refusal);
        assert.equal((await service.post(redemptionOf(portal, code))).status, 200);
      },
    ]),
  ...[`openid ${apiScope('read')}`, apiScope('write')].map((scope): Case => [
    `aadb2c90205: an application without permissions asks in vain for ${scope}`,
    async ({ request }) => {
      const changes = { scope, response_type: 'token', response_mode: undefined };
      const url = authorizeUrlOf(classicSpa, changes);
      const at = { application: classicSpa, mode: 'fragment' } as const;
      assertRefusedAtApplication(await request(url), notGiven, at);
    },
  ]),
  ...['state', 'nonce', 'scope'].map((name): Case => [
    `op-39: a ${name} of more than 4096 characters is refused`,
    async ({ request }) => {
      const url = authorizeUrlOf(portal, { [name]: 'x'.repeat(4097) });
      const state = name === 'state' ? 'x'.repeat(4097) : 'state-1';
      assertRefusedAtApplication(await request(url), ['invalid_request', 'AADB2C90122'], { state });
    },
  ]),
  ...[portal.id, apiScope('read'), `openid ${apiScope('read')}`].map((scope): Case => [
    `op-10: a code for openid alone does not bring ${scope}`,
    async (service) => {
      const form = redemptionOf(portal, await service.code(portal, { scope: 'openid' }), { scope });
      await assertTokenRefused(service, form, unknown);
    },
  ]),
  [
    'op-10: a code for the own back end does not bring a token for an API',
    async (service) => {
      const scope = `openid ${apiScope('read')}`;
      const form = redemptionOf(portal, await service.code(), { scope });
      await assertTokenRefused(service, form, unknown);
    },
  ],
  [
    'op-10: a code redeems no wider scope than it was issued for',
    async (service) => {
      const scope = `openid ${apiScope('read')}`;
      const code = await service.code(portal, { scope });
      for (const wider of [`${scope} ${apiScope('write')}`, `${scope} offline_access`]) {
        const form = redemptionOf(portal, code, { scope: wider });
        await assertTokenRefused(service, form, unknown);
      }
      assert.equal((await service.post(redemptionOf(portal, code, { scope }))).status, 200);
    },
  ],
  [
    'rfc6749-3.3: more than was given brings what was given, and says so',
    async (service) => {
      const scope = `openid ${apiScope('read')} ${apiScope('admin')}`;
      const tokens = await service.tokens(portal, { scope });
      assert.equal(tokens.scope, `openid ${apiScope('read')}`);
      assert.equal(decodeJwt(tokens.access_token)['scp'], 'read');
    },
  ],
];
