import assert from 'node:assert/strict';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  authorizeUrlOf,
  classicSpa,
  portal,
  redemptionOf,
  tokenEndpoint,
  webApp,
} from '../../testing/black-box/registrations.ts';
import type { Service } from '../../testing/black-box/service.ts';
import { origin, tenantUrl } from '../../testing/test-emulator.ts';

const base = `${tenantUrl}/${portal.policy}`;
/** Browsers may read these from the origins of single-page applications. */
const readable: Record<string, string> = {
  metadata: `${base}/v2.0/.well-known/openid-configuration`,
  keys: `${base}/discovery/v2.0/keys`,
  token: tokenEndpoint(portal.policy),
};
/** And these from nowhere. */
const unreadable: Record<string, string> = {
  authorize: authorizeUrlOf(portal),
  'a silent authorize': authorizeUrlOf(portal, { prompt: 'none' }),
  'a refusing authorize': authorizeUrlOf({ ...portal, redirectUri: 'http://evil.example/' }),
  logout: `${base}/oauth2/v2.0/logout`,
  'the start page': `${origin}/`,
  health: `${origin}/_emulator/health`,
  mailbox: `${origin}/_emulator/mailbox`,
  users: `${origin}/_emulator/users`,
  nothing: `${origin}/nothing`,
};
const strangers: Record<string, string> = {
  'a foreign origin': 'http://evil.example',
  'the port of a confidential application': 'http://localhost:4500',
  'another port': 'http://localhost:4201',
  'no port': 'http://localhost',
  'https instead of http': 'https://localhost:4200',
  'a longer host': 'http://localhost:4200.evil.example',
  'a sub-domain': 'http://evil.localhost:4200',
  'capital letters': 'HTTP://LOCALHOST:4200',
  'another loopback name': 'http://127.0.0.1:4200',
  'a slash at its end': 'http://localhost:4200/',
  'no origin at all, as sandboxed frames have it': 'null',
  'a star': '*',
  'two origins': 'http://localhost:4200 http://evil.example',
};
const registered = ['http://localhost:4200', 'http://localhost:4600'];

const allowed = (response: Response) => ({
  origin: response.headers.get('access-control-allow-origin'),
  credentials: response.headers.get('access-control-allow-credentials'),
});
const ask = ({ request }: Service, url: string, from: string, method = 'GET') =>
  request(url, { method, headers: { origin: from } });

export const cases: readonly Case[] = [
  ...Object.entries(readable).flatMap(([name, url]) =>
    Object.entries(strangers).map(([stranger, from]): Case => [
      `op-17: ${name} may not be read by ${stranger}`,
      async (service) => {
        for (const method of ['GET', 'POST', 'OPTIONS']) {
          const answer = await ask(service, url, from, method);
          assert.deepEqual(allowed(answer), { origin: null, credentials: null }, method);
        }
      },
    ]),
  ),
  ...Object.entries(readable).map(([name, url]): Case => [
    `op-17: ${name} may be read from the registered origins, each named exactly and without cookies`,
    async (service) => {
      for (const from of registered) {
        const answer = await ask(service, url, from);
        assert.deepEqual(allowed(answer), { origin: from, credentials: null });
        assert.match(answer.headers.get('vary') ?? '', /\borigin\b/i);
      }
    },
  ]),
  ...Object.entries(unreadable).map(([name, url]): Case => [
    `op-17: ${name} may be read from no other origin, registered or not`,
    async (service) => {
      for (const from of [...registered, ...Object.values(strangers)]) {
        for (const method of ['GET', 'OPTIONS']) {
          const answer = await ask(service, url, from, method);
          assert.deepEqual(allowed(answer), { origin: null, credentials: null });
        }
      }
    },
  ]),
  [
    'op-17: pages of a signed-in browser may be read from no other origin',
    async ({ signedIn }) => {
      for (const url of Object.values(unreadable).slice(0, 3)) {
        const answer = await (await signedIn()).get(url, { origin: 'http://localhost:4200' });
        assert.deepEqual(allowed(answer), { origin: null, credentials: null });
      }
    },
  ],
  [
    'op-17: a preflight allows GET and POST, and no Authorization of a stranger',
    async ({ request }) => {
      const headers = {
        origin: 'http://localhost:4200',
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'authorization, x-client-sku',
      };
      const answer = await request(readable['token'] ?? '', { method: 'OPTIONS', headers });
      assert.equal(answer.headers.get('access-control-allow-methods'), 'GET,POST');
      const foreign = { ...headers, origin: 'http://evil.example' };
      const refused = await request(readable['token'] ?? '', {
        method: 'OPTIONS',
        headers: foreign,
      });
      assert.deepEqual(allowed(refused), { origin: null, credentials: null });
    },
  ],
  [
    'op-17: tokens and refusals are read from the registered origin and from no other',
    async (service) => {
      for (const [from, named] of [
        ['http://localhost:4200', 'http://localhost:4200'],
        ['http://evil.example', null],
      ]) {
        const headers = { origin: String(from) };
        const good = await service.post(redemptionOf(portal, await service.code()), { headers });
        assert.equal(good.status, 200);
        assert.equal(allowed(good).origin, named);
        assert.equal(allowed(await service.post({}, { headers })).origin, named);
      }
    },
  ],
  [
    'op-17: a journey page that was answered from another website changes nothing',
    async ({ browser }) => {
      const fresh = browser();
      const page = await (await fresh.get(authorizeUrlOf(portal))).text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const form = { signInName: 'corinne.eiger@example.com', password: 'Corinne-2026' };
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'http://localhost:4200' },
        { origin: 'null' },
      ]) {
        const answer = await fresh.post(new URL(action, origin).href, form, headers);
        assert.equal(answer.status, 403);
        assert.equal(answer.headers.get('set-cookie'), null);
      }
    },
  ],
  [
    'op-17: who is not registered as a single-page application has no origin here',
    async (service) => {
      assert.equal(new URL(webApp.redirectUri).origin, 'http://localhost:4500');
      const answer = await ask(service, readable['token'] ?? '', 'http://localhost:4500');
      assert.equal(allowed(answer).origin, null);
      assert.notEqual(localApplications.webApp, classicSpa.id);
    },
  ],
];
