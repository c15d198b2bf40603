import assert from 'node:assert/strict';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { authorizeUrlOf, portal, webApp } from '../../testing/black-box/registrations.ts';
import { startService, type Service } from '../../testing/black-box/service.ts';
import { location } from '../../testing/sign-in-steps.ts';
import { tenantUrl } from '../../testing/test-emulator.ts';

/** The modules of the code flow that must succeed, so that no refusal is one of everything. */

async function verified({ request }: Service, token: string) {
  const base = `${tenantUrl}/${portal.policy}`;
  const read = async (url: string) => (await request(url)).json();
  const metadata = (await read(`${base}/v2.0/.well-known/openid-configuration`)) as Metadata;
  const keys = createLocalJWKSet((await read(`${base}/discovery/v2.0/keys`)) as JSONWebKeySet);
  return jwtVerify(token, keys, { issuer: metadata.issuer, audience: portal.id });
}
interface Metadata {
  readonly issuer: string;
}

/** The sign-in page that this request opens. */
async function pageFor({ request }: Service, changes: Record<string, string>): Promise<string> {
  const answer = await request(authorizeUrlOf(portal, changes));
  assert.equal(answer.status, 200);
  const page = await answer.text();
  assert.match(page, /id="signInName"/);
  return page;
}

const tolerated: Record<string, Record<string, string>> = {
  'oidcc-display-page': { display: 'page' },
  'oidcc-display-popup': { display: 'popup' },
  'oidcc-claims-locales': { claims_locales: 'se' },
  'oidcc-ensure-request-with-acr-values-succeeds': { acr_values: '1 2' },
  'oidcc-claims-essential': { claims: '{"userinfo":{"name":{"essential":true}}}' },
};

export const cases: readonly Case[] = [
  [
    'oidcc-server: a code brings an access token and an ID token with the nonce of the request',
    async (service) => {
      const tokens = await service.tokens(portal, { nonce: 'nonce-of-this-request' });
      const { payload } = await verified(service, tokens.id_token);
      assert.equal(payload['nonce'], 'nonce-of-this-request');
      assert.equal(typeof tokens.access_token, 'string');
    },
  ],
  [
    'oidcc-idtoken-signature: an ID token verifies with the published keys, and no other does',
    async (service) => {
      const { id_token } = await service.tokens();
      const { protectedHeader } = await verified(service, id_token);
      assert.equal(protectedHeader.alg, 'RS256');
      const [header = '', , signature = ''] = id_token.split('.');
      const other = (await service.tokens()).id_token.split('.')[1] ?? '';
      await assert.rejects(verified(service, `${header}.${other}x.${signature}`));
    },
  ],
  [
    'oidcc-ensure-other-scope-order-succeeds: openid may come last',
    async (service) => {
      const tokens = await service.tokens(portal, { scope: `offline_access ${portal.id} openid` });
      assert.ok(tokens.id_token && tokens.refresh_token);
    },
  ],
  [
    'oidcc-scope-profile: profile is no reason to refuse',
    async (service) => {
      const tokens = await service.tokens(portal, { scope: 'openid profile' });
      const { payload } = await verified(service, tokens.id_token);
      assert.equal(payload['name'], 'Corinne Eiger');
    },
  ],
  [
    'oidcc-prompt-none-logged-in: a session answers without a page, for the same person',
    async (service) => {
      const first = await verified(service, (await service.tokens()).id_token);
      const silent = await service.tokens(portal, { prompt: 'none' });
      const second = await verified(service, silent.id_token);
      assert.equal(second.payload.sub, first.payload.sub);
      assert.equal(second.payload['auth_time'], first.payload['auth_time']);
    },
  ],
  [
    'oidcc-login-hint: the name is on the page',
    async (service) => {
      assert.match(await pageFor(service, { login_hint: 'bob@example.com' }), /bob@example\.com/);
    },
  ],
  [
    'oidcc-ui-locales: the page is in the language asked for, unknown ones are passed over',
    async (service) => {
      assert.match(await pageFor(service, { ui_locales: 'se fr' }), /<html lang="fr">/);
    },
  ],
  ...Object.entries(tolerated).map(([module, changes]): Case => [
    `${module}: ${new URLSearchParams(changes).toString()} is no reason to refuse`,
    async (service) => {
      await pageFor(service, changes);
      await service.code(portal, changes);
    },
  ]),
  [
    'oidcc-redirect-uri-regfrag: a registration with a fragment does not start',
    async () => {
      const tenant = localTenantFile(4200);
      const applications = tenant.applications.map((application) =>
        application.id === webApp.id
          ? { ...application, redirectUris: [`${webApp.redirectUri}#foo`] }
          : application,
      );
      await assert.rejects(
        startService({ tenant: { ...tenant, applications } }),
        /redirectUris\.0: a redirect URI has no fragment/,
      );
    },
  ],
  [
    'rfc6749-4.1.2: the answer to a request has its code, its state, and nothing else',
    async ({ signedIn }) => {
      const answer = await (await signedIn()).get(authorizeUrlOf(portal));
      assert.deepEqual([...location(answer).searchParams.keys()].sort(), ['code', 'state']);
    },
  ],
];
