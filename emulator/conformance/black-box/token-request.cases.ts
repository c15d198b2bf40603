import assert from 'node:assert/strict';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  assertRefusedInJson,
  assertTokenRefused,
  type Refusal,
} from '../../testing/black-box/refusals.ts';
import {
  portal,
  redemptionOf,
  tokenEndpoint,
  webApp,
} from '../../testing/black-box/registrations.ts';

const url = tokenEndpoint(portal.policy);
const notAForm: Refusal = ['invalid_request', 'AADB2C90226'];
const missing: Refusal = ['invalid_request', 'AADB2C90083'];
const malformed: Refusal = ['invalid_request', 'AADB2C90122'];
const unsupported: Refusal = ['unsupported_grant_type', 'AADB2C90086'];
const form = redemptionOf(portal, 'any-code-at-all');
const query = new URLSearchParams(form).toString();
const formType = 'application/x-www-form-urlencoded';

const bodies: Record<string, readonly [type: string | undefined, body: string | Uint8Array]> = {
  JSON: ['application/json', JSON.stringify(form)],
  'JSON that calls itself a suffix': ['application/vnd.x+json', JSON.stringify(form)],
  'a form that calls itself text': ['text/plain', query],
  'a form without a type': [undefined, new TextEncoder().encode(query)],
  'a form that calls itself XML': ['application/xml', query],
  'multipart without a boundary': ['multipart/form-data', query],
  'multipart with another boundary': ['multipart/form-data; boundary=x', '--y\r\n\r\n--y--'],
  'a type that only begins alike': [`${formType}x`, query],
  'a type behind another one': [`text/plain, ${formType}`, query],
};

const grantTypes: Record<string, string> = {
  'rfc8628-3.4: the device code': 'urn:ietf:params:oauth:grant-type:device_code',
  'rfc8693-2.1: the token exchange': 'urn:ietf:params:oauth:grant-type:token-exchange',
  'rfc7523-2.1: on behalf of': 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'rfc7522-2.1: SAML': 'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'rfc6749-4.5: an invented grant': 'everything',
  'rfc6749-4.5: the implicit grant': 'implicit',
  'rfc6749-4.5: another case': 'Authorization_Code',
  'rfc6749-4.5: a space behind': 'authorization_code ',
  'rfc6749-4.5: a NUL behind': 'authorization_code\0',
  'op-41: __proto__': '__proto__',
  'op-41: constructor': 'constructor',
  'op-41: toString': 'toString',
  'op-41: hasOwnProperty': 'hasOwnProperty',
};

/** Each as raw bytes of the form. */
const rawForms: Record<string, readonly [raw: string, refusal: Refusal, status?: number]> = {
  'rfc6749-5.2: an empty body': ['', missing],
  'rfc6749-5.2: a body of ampersands': ['&&&&&', missing],
  'rfc6749-5.2: a grant type without a value': ['grant_type=', missing],
  'rfc6749-5.2: an equals sign': ['=', missing],
  'op-41: __proto__ as a name': ['__proto__=authorization_code&constructor=x', missing],
  'op-41: __proto__ twice': ['__proto__=a&__proto__=b', malformed],
  'op-41: a name with brackets': ['grant_type[]=authorization_code', missing],
  'rfc3629-3: a broken byte in the grant type': ['grant_type=%ff', unsupported],
  'rfc3629-3: an overlong encoding': ['grant_type=%c0%af', unsupported],
  'rfc3629-3: half a surrogate pair': ['grant_type=%ed%a0%80', unsupported],
  'rfc3986-2.1: a broken percent-encoding': ['grant_type=%zz%', unsupported],
  'op-13: one name in two spellings is one name': [
    'grant_type=refresh_token&grant%5Ftype=password',
    malformed,
  ],
  'op-39: five thousand parameters': [
    Array.from({ length: 5000 }, (_, index) => `p${String(index)}=1`).join('&'),
    missing,
  ],
};

export const cases: readonly Case[] = [
  ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method): Case => [
    `aadb2c90226: ${method} at the token endpoint is refused`,
    async ({ request }) => {
      const body = method === 'GET' ? undefined : new URLSearchParams(form);
      const asked = method === 'GET' ? `${url}?${query}` : url;
      const answer = await request(asked, { method, ...(body === undefined ? {} : { body }) });
      assert.equal(answer.headers.get('allow'), 'POST');
      await assertRefusedInJson(answer, notAForm, { status: 405 });
    },
  ]),
  [
    'aadb2c90226: HEAD at the token endpoint is refused',
    async ({ request }) => {
      assert.equal((await request(url, { method: 'HEAD' })).status, 405);
    },
  ],
  ...Object.entries(bodies).map(([name, [type, body]]): Case => [
    `rfc6749-3.2: ${name} is refused`,
    async ({ request }) => {
      const headers = type === undefined ? {} : { 'content-type': type };
      const answer = await request(url, { method: 'POST', headers, body });
      await assertRefusedInJson(answer, notAForm, { secrets: [form['code_verifier'] ?? ''] });
    },
  ]),
  ...Object.entries(grantTypes).map(([name, grant_type]): Case => [
    `${name} is no grant here`,
    (service) => assertTokenRefused(service, { ...form, grant_type }, unsupported),
  ]),
  ...Object.entries(rawForms).map(([name, [body, refusal]]): Case => [
    `${name} is refused`,
    async ({ request }) => {
      const headers = { 'content-type': formType };
      const answer = await request(url, { method: 'POST', headers, body });
      await assertRefusedInJson(answer, refusal);
    },
  ]),
  ...Object.keys(redemptionOf(webApp, 'x')).map((name): Case => [
    `rfc6749-3.2: ${name} twice is refused, with the same value and with another`,
    async (service) => {
      const own = redemptionOf(webApp, await service.code(webApp));
      for (const second of [own[name] ?? '', 'another']) {
        const twice = new URLSearchParams(own);
        twice.append(name, second);
        await assertTokenRefused(service, twice, malformed);
      }
      assert.equal((await service.post(own)).status, 200);
    },
  ]),
  [
    'rfc6749-3.2: also an unknown parameter twice is refused',
    (service) => assertTokenRefused(service, new URLSearchParams(`${query}&x=1&x=1`), malformed),
  ],
  [
    'rfc6749-3.2: parameters in the address are no parameters',
    async ({ request }) => {
      const headers = { 'content-type': formType };
      const answer = await request(`${url}?${query}`, { method: 'POST', headers, body: '' });
      await assertRefusedInJson(answer, missing);
    },
  ],
  [
    'aadb2c90022: an unknown policy is refused before the form is read',
    (service) => {
      const at = { atPolicy: 'b2c_1a_nowhere', status: 404 };
      return assertTokenRefused(service, form, ['invalid_request', 'AADB2C90022'], at);
    },
  ],
  [
    'rfc6749-5.1: the answer with tokens is not to be stored either',
    async (service) => {
      const answer = await service.post(redemptionOf(portal, await service.code()));
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json\b/);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('set-cookie'), null);
    },
  ],
  [
    'rfc6749-b: a type with a charset, in any case, is the same form',
    async (service) => {
      const headers = { 'content-type': 'Application/X-WWW-Form-URLEncoded; charset=UTF-8' };
      const body = new URLSearchParams(redemptionOf(portal, await service.code())).toString();
      assert.equal((await service.request(url, { method: 'POST', headers, body })).status, 200);
    },
  ],
];
