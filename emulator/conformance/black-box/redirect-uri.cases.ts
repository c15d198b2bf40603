import assert from 'node:assert/strict';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertRefusedOnPage, assertTokenRefused } from '../../testing/black-box/refusals.ts';
import {
  authorizeUrlOf,
  nativeApp,
  portal,
  redemptionOf,
  secondSpa,
  webApp,
  type Registration,
} from '../../testing/black-box/registrations.ts';
import { location } from '../../testing/sign-in-steps.ts';

/** Each is nearly `http://localhost:4200/redirect.html` (RFC 9700, 4.1). */
const nearly: Record<string, string> = {
  'a foreign host': 'http://evil.example/redirect.html',
  'a foreign host behind https': 'https://evil.example/redirect.html',
  'a longer path': 'http://localhost:4200/redirect.html/more',
  'a suffix': 'http://localhost:4200/redirect.htmlx',
  'a path suffix after an encoded slash': 'http://localhost:4200/redirect.html%2fmore',
  'dot segments': 'http://localhost:4200/x/../redirect.html',
  'a single dot segment': 'http://localhost:4200/./redirect.html',
  'encoded dot segments': 'http://localhost:4200/%2e%2e/redirect.html',
  'a doubled slash': 'http://localhost:4200//redirect.html',
  'a sub-domain': 'http://sub.localhost:4200/redirect.html',
  'a host that begins alike': 'http://localhost.evil.example:4200/redirect.html',
  'a trailing dot in the host': 'http://localhost.:4200/redirect.html',
  'another name of this computer': 'http://127.0.0.1:4200/redirect.html',
  'user info': 'http://localhost:4200@evil.example/redirect.html',
  'user info before the right host': 'http://evil@localhost:4200/redirect.html',
  'https instead of http': 'https://localhost:4200/redirect.html',
  'no scheme': '//localhost:4200/redirect.html',
  'only a path': '/redirect.html',
  'a script': 'javascript:alert(1)//localhost:4200/redirect.html',
  data: 'data:text/html,<script>alert(1)</script>',
  'a file': 'file:///redirect.html',
  'the path in upper case': 'http://localhost:4200/REDIRECT.HTML',
  'the scheme in upper case': 'HTTP://localhost:4200/redirect.html',
  'the host in upper case': 'http://LOCALHOST:4200/redirect.html',
  'a fragment': 'http://localhost:4200/redirect.html#x',
  'an empty fragment': 'http://localhost:4200/redirect.html#',
  'an empty query': 'http://localhost:4200/redirect.html?',
  'another port': 'http://localhost:4201/redirect.html',
  'no port': 'http://localhost/redirect.html',
  'a port with a zero in front': 'http://localhost:04200/redirect.html',
  'an encoded letter': 'http://localhost:4200/%72edirect.html',
  'an encoded host': 'http://%6cocalhost:4200/redirect.html',
  'a backslash': 'http://localhost:4200\\redirect.html',
  'a backslash before a foreign host': 'http://localhost:4200\\@evil.example/redirect.html',
  'a look-alike letter': 'http://l\u043ecalhost:4200/redirect.html',
  'full-width letters':
    'http://\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54:4200/redirect.html',
  'a soft hyphen': 'http://local\u00adhost:4200/redirect.html',
  'a trailing space': 'http://localhost:4200/redirect.html ',
  'a leading space': ' http://localhost:4200/redirect.html',
  'a tab inside': 'http://localhost:4200/redir\tect.html',
  'a line break': 'http://localhost:4200/redirect.html\r\nSet-Cookie: a=b',
  'a NUL': 'http://localhost:4200/redirect.html\0',
  'a second address': 'http://localhost:4200/redirect.html http://evil.example/',
  'the address of another application': 'http://localhost:4600/',
  'an inherited name': 'constructor',
  'ten thousand characters': `http://localhost:4200/redirect.html${'x'.repeat(10_000)}`,
};

/** A native application may add a port to its loopback address, and nothing else (RFC 8252, 7.3). */
const nearlyNative: Record<string, string> = {
  'port 0': 'http://localhost:0',
  'a port above 65535': 'http://localhost:65536',
  'a port with six digits': 'http://localhost:000080',
  'an empty port and a path': 'http://localhost:/x',
  'a path': 'http://localhost:51763/callback',
  'a query': 'http://localhost:51763/?x=1',
  https: 'https://localhost:51763',
  'user info': 'http://localhost:51763@evil.example',
  'a host that begins alike': 'http://localhost.evil.example:51763',
  'a port that is none': 'http://localhost:51763evil.example',
  'another loopback name': 'http://127.0.0.1:51763',
  'a sub-domain': 'http://sub.localhost:51763',
};

const queryUri = 'https://app.example/callback?policy=a';
const withQuery: Registration = { ...webApp, redirectUri: queryUri };
const tenant = localTenantFile(4200);
export const tenantWithQuery = {
  ...tenant,
  applications: tenant.applications.map((application) =>
    application.id === webApp.id
      ? { ...application, redirectUris: [webApp.redirectUri, queryUri] }
      : application,
  ),
};

const refuses = (rule: string, application: Registration, addresses: Record<string, string>) =>
  Object.entries(addresses).map(([name, redirect_uri]): Case => [
    `${rule}: a redirect URI with ${name} gets a page and no redirect`,
    async ({ request, signedIn }) => {
      const url = authorizeUrlOf(application, { redirect_uri });
      await assertRefusedOnPage(await request(url), 'AADB2C90006');
      // A session makes no difference: it would answer at once.
      await assertRefusedOnPage(await (await signedIn()).get(url), 'AADB2C90006');
      const silent = authorizeUrlOf(application, { redirect_uri, prompt: 'none' });
      await assertRefusedOnPage(await request(silent), 'AADB2C90006');
    },
  ]);

export const cases: readonly Case[] = [
  ...refuses('oidcc-ensure-registered-redirect-uri', portal, nearly),
  ...refuses('rfc8252-7.3', nativeApp, nearlyNative),
  ...refuses('oidcc-redirect-uri-query-added', portal, {
    'a query added': 'http://localhost:4200/redirect.html?next=evil',
  }),
  ...refuses('oidcc-redirect-uri-query-mismatch', withQuery, {
    'another value in its query': 'https://app.example/callback?policy=b',
    'no query': 'https://app.example/callback',
    'one more parameter in its query': 'https://app.example/callback?policy=a&x=1',
    'its parameter twice': 'https://app.example/callback?policy=a&policy=a',
    'its query encoded': 'https://app.example/callback?policy=%61',
  }),
  [
    'oidcc-redirect-uri-query-OK: a registered query stays as it is',
    async ({ signedIn }) => {
      const answer = await (await signedIn()).get(authorizeUrlOf(withQuery));
      assert.match(location(answer).href, /^https:\/\/app\.example\/callback\?policy=a&code=/);
    },
  ],
  [
    'oidcc-ensure-redirect-uri-in-authorization-request: a missing redirect URI gets a page',
    async ({ request }) => {
      const url = authorizeUrlOf(portal, { redirect_uri: undefined });
      await assertRefusedOnPage(await request(url), 'AADB2C90083');
    },
  ],
  [
    'rfc6749-3.1.2.3: an empty redirect URI gets a page',
    async ({ request }) => {
      const url = authorizeUrlOf(portal, { redirect_uri: '' });
      await assertRefusedOnPage(await request(url), 'AADB2C90083');
    },
  ],
  [
    'rfc6749-3.1.2.4: two redirect URIs get a page, registered or not',
    async ({ request }) => {
      for (const second of [portal.redirectUri, 'http://evil.example/']) {
        const url = `${authorizeUrlOf(portal)}&redirect_uri=${encodeURIComponent(second)}`;
        await assertRefusedOnPage(await request(url), 'AADB2C90006');
      }
    },
  ],
  [
    'op-02: an application without any redirect URI gets a page',
    async ({ request }) => {
      const daemon = { ...webApp, id: 'a4000000-0000-4000-8000-000000000001' };
      await assertRefusedOnPage(await request(authorizeUrlOf(daemon)), 'AADB2C90006');
    },
  ],
  [
    'rfc6749-4.1.3: a code for another redirect URI redeems nothing, and waits for the right one',
    async (service) => {
      const code = await service.code();
      for (const redirect_uri of ['http://localhost:4200/', `${portal.redirectUri}?x=1`]) {
        const form = redemptionOf(portal, code, { redirect_uri });
        await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90006']);
      }
      const none = redemptionOf(portal, code, { redirect_uri: undefined });
      await assertTokenRefused(service, none, ['invalid_request', 'AADB2C90083']);
      assert.equal((await service.post(redemptionOf(portal, code))).status, 200);
    },
  ],
  [
    'rfc8252-7.3: a code for one port of a native application is not for another',
    async (service) => {
      const form = redemptionOf(nativeApp, await service.code(nativeApp), {
        redirect_uri: 'http://localhost:51764',
      });
      await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90006']);
    },
  ],
  [
    'op-01: the other addresses of the same application are good',
    async ({ signedIn }) => {
      for (const redirectUri of ['http://localhost:4600/redirect.html', secondSpa.redirectUri]) {
        const url = authorizeUrlOf({ ...secondSpa, redirectUri });
        assert.ok(location(await (await signedIn()).get(url)).searchParams.has('code'));
      }
    },
  ],
];
