import assert from 'node:assert/strict';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertRefusedInJson, type Refusal } from '../../testing/black-box/refusals.ts';
import { origin, tenantUrl } from '../../testing/test-emulator.ts';

const documents = {
  metadata: 'v2.0/.well-known/openid-configuration',
  keys: 'discovery/v2.0/keys',
};
const unknownPolicy: Refusal = ['invalid_request', 'AADB2C90022'];

const names: Record<string, string> = {
  'an invented policy': 'b2c_1a_nowhere',
  __proto__: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  'a policy and a NUL': 'b2c_1a_signin%00',
  'a policy and a space': 'b2c_1a_signin%20',
  'a policy and an encoded slash': 'b2c_1a_signin%2f',
  'a policy with an encoded letter that is another': 'b2c_1a_signi%6d',
  'a broken byte': '%ff',
  'an overlong encoding': '%c0%af',
  'half a surrogate pair': '%ed%a0%80',
  markup: '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a line break': 'x%0d%0aSet-Cookie:%20a=b',
  'two thousand characters': 'x'.repeat(2000),
};

const members = ['kty', 'use', 'kid', 'alg', 'n', 'e'];

export const cases: readonly Case[] = [
  ...Object.entries(documents).flatMap(([document, path]) =>
    Object.entries(names).map(([name, policy]): Case => [
      `aadb2c90022: ${document} of ${name} are refused, named in the path or as parameter`,
      async ({ request }) => {
        for (const url of [
          `${tenantUrl}/${policy}/${path}`,
          `${tenantUrl}/${path}?p=${policy}`,
          `${origin}/tfp/partnerlocal.onmicrosoft.com/${policy}/${path}`,
        ]) {
          await assertRefusedInJson(await request(url), unknownPolicy, { status: 404 });
        }
      },
    ]),
  ),
  ...Object.entries(documents).flatMap(([document, path]): Case[] => [
    [
      `aadb2c90022: ${document} without a policy, or with two, are refused`,
      async ({ request }) => {
        for (const query of ['', '?p=', '?q=b2c_1a_signin', '?p=x&p=b2c_1a_signin']) {
          const answer = await request(`${tenantUrl}/${path}${query}`);
          await assertRefusedInJson(answer, unknownPolicy, { status: 404 });
        }
      },
    ],
    [
      `rfc9110-15.5.5: ${document} of another tenant are not there`,
      async ({ request }) => {
        for (const tenant of [
          'otherlocal.onmicrosoft.com',
          'partnerlocal.onmicrosoft.com.evil.example',
          '6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f41',
          '~tenant/path',
        ]) {
          const answer = await request(`${origin}/${tenant}/b2c_1a_signin/${path}`);
          assert.equal(answer.status, 404);
          assert.doesNotMatch(await answer.text(), /issuer|"keys"/);
        }
      },
    ],
    ...['POST', 'PUT', 'DELETE', 'PATCH'].map((method): Case => [
      `rfc9110-9: ${document} cannot be changed with ${method}`,
      async ({ request }) => {
        const answer = await request(`${tenantUrl}/b2c_1a_signin/${path}`, { method });
        assert.equal(answer.headers.get('allow'), 'GET, HEAD');
        await assertRefusedInJson(answer, ['invalid_request', 'AADB2C90122'], { status: 405 });
      },
    ]),
  ]),
  [
    'op-32: a published key has its public half and nothing else',
    async ({ request }) => {
      const answer = await request(`${tenantUrl}/b2c_1a_signin/${documents.keys}`);
      const { keys } = (await answer.json()) as { keys: Record<string, string>[] };
      assert.ok(keys.length >= 2);
      assert.equal(new Set(keys.map(({ kid }) => kid)).size, keys.length);
      for (const key of keys) {
        assert.deepEqual(Object.keys(key).sort(), [...members].sort());
        assert.deepEqual([key['kty'], key['use'], key['alg']], ['RSA', 'sig', 'RS256']);
        assert.ok(Buffer.from(key['n'] ?? '', 'base64url').length >= 256);
      }
    },
  ],
  [
    'oidcc-discovery-endpoint-verification: neither unsigned tokens nor plain PKCE are on offer',
    async ({ request }) => {
      const answer = await request(`${tenantUrl}/b2c_1a_signin/${documents.metadata}`);
      const metadata = (await answer.json()) as Record<string, unknown>;
      assert.deepEqual(metadata['id_token_signing_alg_values_supported'], ['RS256']);
      assert.deepEqual(metadata['code_challenge_methods_supported'], ['S256']);
      assert.equal(metadata['request_parameter_supported'], false);
      assert.equal(metadata['request_uri_parameter_supported'], false);
      assert.equal('registration_endpoint' in metadata, false);
    },
  ],
  [
    'rfc8414-2: only the policy of the password grant offers it, and that one offers no page',
    async ({ request }) => {
      const offers = async (policy: string) => {
        const answer = await request(`${tenantUrl}/${policy}/${documents.metadata}`);
        const metadata = (await answer.json()) as Record<string, string[]>;
        return [metadata['grant_types_supported'], metadata['response_types_supported']];
      };
      const [pageGrants] = await offers('b2c_1a_signin');
      assert.ok(!pageGrants?.includes('password'));
      const [grants, responseTypes] = await offers('b2c_1a_ropc_auth');
      assert.ok(grants?.includes('password') && !grants.includes('authorization_code'));
      assert.deepEqual(responseTypes, []);
    },
  ],
];
