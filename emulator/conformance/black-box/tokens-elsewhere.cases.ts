import assert from 'node:assert/strict';
import { after } from 'node:test';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  assertRefusedAtApplication,
  assertTokenRefused,
  type Refusal,
} from '../../testing/black-box/refusals.ts';
import {
  authorizeUrlOf,
  nativeApp,
  portal,
  redemptionOf,
  renewalOf,
  secondSpa,
  webApp,
} from '../../testing/black-box/registrations.ts';
import { startService, type Service } from '../../testing/black-box/service.ts';
import { location } from '../../testing/sign-in-steps.ts';
import { codeOnPage, logoutUrl } from '../../testing/sign-out-steps.ts';

const noCode: Refusal = ['invalid_grant', 'AADB2C90088'];
const noRefreshToken: Refusal = ['invalid_grant', 'AADB2C90129'];
const notSignedIn: Refusal = ['interaction_required', 'AADB2C90077'];

/** The same applications, policies and people, in a tenant of another name: as tempting as it gets. */
const otherTenant = {
  ...localTenantFile(4200),
  name: 'otherlocal.onmicrosoft.com',
  id: '6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f41',
};
let starting: Promise<Service> | undefined;
const stranger = () => (starting ??= startService({ tenant: otherTenant }));
after(async () => (await starting)?.end());

const cookieOf = async (service: Service, name: 'session' | 'browser'): Promise<string> =>
  (await service.signedIn()).cookies.get(`b2c-${name}-${String(service.port)}`) ?? '';

/** Everything that a service hands out, by the name it has there. */
const secrets: Record<string, (service: Service) => Promise<string>> = {
  'a code': (service) => service.code(),
  'a refresh token': async (service) => (await service.tokens()).refresh_token,
  'an access token': async (service) => (await service.tokens()).access_token,
  'an ID token': async (service) => (await service.tokens()).id_token,
  'a session': (service) => cookieOf(service, 'session'),
  'the mark of a browser': (service) => cookieOf(service, 'browser'),
};
const others = (name: string) => Object.entries(secrets).filter(([other]) => other !== name);

/** One case for each thing of ours that does not belong there, and for all things of a stranger. */
const misuses = (
  rule: string,
  right: string,
  place: string,
  run: (service: Service, secret: string) => Promise<void>,
): Case[] => [
  ...others(right).map(([name, take]): Case => [
    `${rule}: ${name} is of no use ${place}`,
    async (service) => run(service, await take(service)),
  ]),
  ...Object.entries(secrets).map(([name, take]): Case => [
    `op-07: ${name} of another tenant is of no use ${place}`,
    async (service) => run(service, await take(await stranger())),
  ]),
];

async function assertNotSignedIn({ request }: Service, init: RequestInit): Promise<void> {
  const silent = await request(authorizeUrlOf(portal, { prompt: 'none' }), init);
  assertRefusedAtApplication(silent, notSignedIn);
}

export const cases: readonly Case[] = [
  ...misuses('rfc6749-4.1.3', 'a code', 'as a code', (service, secret) =>
    assertTokenRefused(service, redemptionOf(portal, secret), noCode),
  ),
  ...misuses('rfc6749-6', 'a refresh token', 'as a refresh token', (service, secret) =>
    assertTokenRefused(service, renewalOf(portal, secret), noRefreshToken),
  ),
  ...misuses(
    'op-15',
    'an ID token',
    'as id_token_hint at the sign-out',
    async (service, secret) => {
      const parameters = { id_token_hint: secret, post_logout_redirect_uri: portal.redirectUri };
      const answer = await service.request(logoutUrl(parameters));
      assert.equal(answer.headers.get('location'), null);
      assert.match(codeOnPage(await answer.text()) ?? '', /^AADB2C902(?:10|32|33)$/);
    },
  ),
  ...misuses('op-21', 'a session', 'as a session', async (service, secret) => {
    const cookie = `b2c-session-${String(service.port)}=${secret}`;
    await assertNotSignedIn(service, { headers: { cookie } });
  }),
  ...misuses(
    'openid-connect-core-3.1.2.1',
    'an ID token',
    'as id_token_hint',
    async (own, hint) => {
      for (const prompt of ['none', 'login']) {
        const url = authorizeUrlOf(portal, { prompt, id_token_hint: hint });
        const { searchParams } = location(await (await own.signedIn()).get(url));
        assert.equal(searchParams.get('error'), 'invalid_request');
        assert.match(searchParams.get('error_description') ?? '', /^AADB2C902(?:10|32|33): /);
        assert.equal(searchParams.has('code'), false);
      }
    },
  ),
  [
    'openid-connect-core-3.1.2.1: an ID token alone signs nobody in',
    async (service) => {
      const { id_token } = await service.tokens();
      const url = authorizeUrlOf(portal, { prompt: 'none', id_token_hint: id_token });
      assertRefusedAtApplication(await service.request(url), notSignedIn);
    },
  ],
  [
    'aadb2c90209: an ID token of another application is no hint',
    async (service) => {
      const { id_token } = await service.tokens(secondSpa);
      const url = authorizeUrlOf(portal, { prompt: 'none', id_token_hint: id_token });
      const refusal = ['invalid_request', 'AADB2C90209'] as const;
      assertRefusedAtApplication(await (await service.signedIn()).get(url), refusal);
    },
  ],
  ...Object.entries(secrets).map(([name, take]): Case => [
    `rfc6750-2.1: ${name} in an Authorization header signs nobody in`,
    async (service) => {
      const authorization = `Bearer ${await take(service)}`;
      await assertNotSignedIn(service, { headers: { authorization } });
    },
  ]),
  ...Object.entries(secrets).map(([name, take]): Case => [
    `rfc6749-2.3.1: ${name} is no client secret`,
    async (service) => {
      const changes = { client_secret: await take(service) };
      const form = redemptionOf(webApp, await service.code(webApp), changes);
      const at = { status: 401 };
      await assertTokenRefused(service, form, ['invalid_client', 'AADB2C90081'], at);
    },
  ]),
  ...Object.entries(secrets).map(([name, take]): Case => [
    `rfc6749-4.3: ${name} is no password`,
    async (service) => {
      const form = {
        ...{ grant_type: 'password', client_id: nativeApp.id, scope: 'openid' },
        ...{ username: `${name.replaceAll(' ', '.')}@example.com`, password: await take(service) },
      };
      const at = { atPolicy: 'b2c_1a_ropc_auth' };
      await assertTokenRefused(service, form, ['access_denied', 'AADB2C90225'], at);
    },
  ]),
];
