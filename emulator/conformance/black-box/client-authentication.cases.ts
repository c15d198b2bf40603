import assert from 'node:assert/strict';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertRefusedInJson, assertTokenRefused } from '../../testing/black-box/refusals.ts';
import {
  portal,
  redemptionOf,
  tokenEndpoint,
  webApp,
} from '../../testing/black-box/registrations.ts';

const secret = 'local-web-secret';
const basic = (id: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
});
/** The code need not exist: who an application is comes before what it wants. */
const form = (changes: Record<string, string | undefined> = {}) =>
  redemptionOf(webApp, 'any-code-at-all', changes);
const noProof = { client_secret: undefined };

const wrongSecrets: Record<string, string> = {
  'a guess': 'guess-guess',
  'the beginning of it': 'local-web-secre',
  'it and a character': 'local-web-secret1',
  'it in other case': 'Local-Web-Secret',
  'it and a space': 'local-web-secret ',
  'it and a NUL': 'local-web-secret\0',
  'the secret of another application': 'local-daemon-secret',
  'an inherited name': 'constructor',
  'a wildcard': '%%%%%%%%',
  'ten thousand characters': 'x'.repeat(10_000),
};

const unknownClients: Record<string, string> = {
  'an invented id': 'a9000000-0000-4000-8000-000000000009',
  'an id and a space': `${webApp.id} `,
  'the id of an API': localApplications.tasksApi,
  __proto__: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  'a NUL': `${webApp.id}\0`,
  'a wildcard': '%',
  markup: '<script>alert(1)</script>',
  'ten thousand characters': 'a'.repeat(10_000),
};

const headers: Record<string, string> = {
  'Basic without a colon': `Basic ${Buffer.from(webApp.id).toString('base64')}`,
  'Basic without an id': `Basic ${Buffer.from(`:${secret}`).toString('base64')}`,
  'Basic that is not base64': 'Basic ###',
  'Basic with nothing': 'Basic',
  Bearer: 'Bearer eyJhbGciOiJub25lIn0.e30.',
  Digest: 'Digest username="x"',
};

const unknownClient = ['invalid_client', 'AADB2C90018'] as const;

/** Who used the header is told the scheme; a challenge to others would make browsers ask a person. */
const invalidClient = async (answer: Promise<Response>, code: string, tells: boolean) => {
  const response = await answer;
  assert.equal(response.headers.has('www-authenticate'), tells);
  await assertRefusedInJson(response, ['invalid_client', code], { status: 401, secrets: [secret] });
};

export const cases: readonly Case[] = [
  [
    'rfc6749-2.3.1: a confidential application without its secret is refused',
    (service) =>
      assertTokenRefused(service, form(noProof), ['invalid_client', 'AADB2C90079'], {
        status: 401,
      }),
  ],
  [
    'rfc6749-2.3.1: an empty secret is none',
    (service) =>
      assertTokenRefused(service, form({ client_secret: '' }), ['invalid_client', 'AADB2C90079'], {
        status: 401,
      }),
  ],
  ...Object.entries(wrongSecrets).map(([name, wrong]): Case => [
    `aadb2c90081: instead of the secret ${name} is refused, in the form and in the header`,
    async (service) => {
      const posted = service.post(form({ client_secret: wrong }));
      await invalidClient(posted, 'AADB2C90081', false);
      const encoded = encodeURIComponent(wrong);
      const sent = service.post(form(noProof), { headers: basic(webApp.id, encoded) });
      await invalidClient(sent, 'AADB2C90081', true);
    },
  ]),
  ...Object.entries(unknownClients).map(([name, clientId]): Case => [
    `aadb2c90018: ${name} is no client id`,
    (service) =>
      assertTokenRefused(service, form({ client_id: clientId }), unknownClient, { status: 401 }),
  ]),
  ...Object.entries(headers).map(([name, authorization]): Case => [
    `rfc6749-2.3.1: an Authorization header with ${name} is refused`,
    async (service) => {
      const sent = service.post(form(noProof), { headers: { authorization } });
      await invalidClient(sent, 'AADB2C90122', true);
    },
  ]),
  [
    'rfc6749-2.3: a secret in the form and in the header is refused',
    (service) => {
      const at = { headers: basic(webApp.id, secret) };
      return assertTokenRefused(service, form(), ['invalid_request', 'AADB2C90122'], at);
    },
  ],
  [
    'rfc6749-2.3: two applications in one request are refused',
    (service) => {
      const at = { headers: basic(localApplications.daemon, 'local-daemon-secret') };
      return assertTokenRefused(service, form(noProof), ['invalid_request', 'AADB2C90122'], at);
    },
  ],
  [
    'rfc6749-2.3.1: a secret in the address proves nothing',
    async (service) => {
      const body = new URLSearchParams(form(noProof));
      const url = `${tokenEndpoint(webApp.policy)}?client_secret=${secret}`;
      await invalidClient(service.request(url, { method: 'POST', body }), 'AADB2C90079', false);
    },
  ],
  [
    'rfc7521-4.2: a client assertion proves nothing here',
    (service) => {
      const assertion = {
        ...noProof,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: 'eyJhbGciOiJub25lIn0.e30.',
      };
      return assertTokenRefused(service, form(assertion), ['invalid_client', 'AADB2C90079'], {
        status: 401,
      });
    },
  ],
  ...['some-secret', secret].map((sent): Case => [
    `aadb2c90084: a public application that sends the secret ${sent} is refused, in form and header`,
    async (service) => {
      const refusal = ['invalid_request', 'AADB2C90084'] as const;
      const own = redemptionOf(portal, 'any-code-at-all');
      await assertTokenRefused(service, { ...own, client_secret: sent }, refusal);
      await assertTokenRefused(service, own, refusal, { headers: basic(portal.id, sent) });
    },
  ]),
  [
    'oidcc-server-client-secret-post: the secret in the form is enough',
    async (service) => {
      await service.tokens(webApp);
    },
  ],
  [
    'rfc6749-2.3.1: the secret in the header is enough, each half form-encoded',
    async (service) => {
      const own = redemptionOf(webApp, await service.code(webApp), noProof);
      const encoded = basic(webApp.id, 'local%2Dweb%2Dsecret');
      assert.equal((await service.post(own, { headers: encoded })).status, 200);
    },
  ],
  [
    'op-11: a code waits for its application while others fail to prove themselves',
    async (service) => {
      const code = await service.code(webApp);
      const wrong = redemptionOf(webApp, code, { client_secret: 'guess-guess' });
      await assertTokenRefused(service, wrong, ['invalid_client', 'AADB2C90081'], { status: 401 });
      assert.equal((await service.post(redemptionOf(webApp, code))).status, 200);
    },
  ],
];
