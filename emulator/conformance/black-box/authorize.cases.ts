import assert from 'node:assert/strict';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  assertRefusedAtApplication,
  assertRefusedOnPage,
  type Refusal,
} from '../../testing/black-box/refusals.ts';
import {
  authorizeEndpoint,
  authorizeUrlOf,
  classicSpa,
  portal,
  portalTest,
  requestOf,
} from '../../testing/black-box/registrations.ts';
import type { Changes } from '../../testing/sign-in-steps.ts';

const invalid = 'invalid_request';
const noMode = { response_mode: undefined };
const prompt: Refusal = [invalid, 'AADB2C90043'];
const maxAge: Refusal = [invalid, 'AADB2C90120'];
const responseMode: Refusal = [invalid, 'AADB2C90014'];
const responseType: Refusal = ['unsupported_response_type', 'AADB2C90013'];
const notItsFlow: Refusal = ['unauthorized_client', 'AADB2C90057'];

/** Refused by a redirect to the registered address. */
const requests: Record<string, readonly [changes: Changes, refusal: Refusal]> = {
  'oidcc-response-type-missing: no response type': [
    { response_type: undefined },
    [invalid, 'AADB2C90083'],
  ],
  'rfc6749-4.1.2.1: an empty response type': [{ response_type: '' }, [invalid, 'AADB2C90083']],
  'rfc6749-3.1.1: an invented response type': [{ response_type: 'magic' }, responseType],
  'rfc6749-3.1.1: code twice': [{ response_type: 'code code' }, responseType],
  'rfc6749-3.1.1: code in capitals': [{ response_type: 'CODE' }, responseType],
  'rfc6749-3.1.1: a comma between two': [{ response_type: 'code,id_token' }, responseType],
  'op-41: __proto__ as response type': [{ response_type: '__proto__' }, responseType],
  'op-41: toString as response type': [{ response_type: 'toString' }, responseType],
  'multiple-response-types-4: none': [{ response_type: 'none' }, responseType],
  'op-12: an unknown response mode': [{ response_mode: 'web_message' }, responseMode],
  'op-12: a signed response mode': [{ response_mode: 'query.jwt' }, responseMode],
  'op-12: a response mode in capitals': [{ response_mode: 'QUERY' }, responseMode],
  'op-41: constructor as response mode': [{ response_mode: 'constructor' }, responseMode],
  'aadb2c90043: an unknown prompt': [{ prompt: 'maybe' }, prompt],
  'aadb2c90043: a prompt in capitals': [{ prompt: 'LOGIN' }, prompt],
  'aadb2c90043: two prompts with a comma': [{ prompt: 'login,consent' }, prompt],
  'openid-connect-core-3.1.2.1: none with login': [{ prompt: 'none login' }, prompt],
  'openid-connect-core-3.1.2.1: login with none': [{ prompt: 'login none' }, prompt],
  'op-41: __proto__ as prompt': [{ prompt: '__proto__' }, prompt],
  'op-41: hasOwnProperty as prompt': [{ prompt: 'hasOwnProperty' }, prompt],
  'aadb2c90043: a NUL behind the prompt': [{ prompt: 'login\0' }, prompt],
  'aadb2c90120: a negative max_age': [{ max_age: '-1' }, maxAge],
  'aadb2c90120: a fraction as max_age': [{ max_age: '1.5' }, maxAge],
  'aadb2c90120: an exponent as max_age': [{ max_age: '1e3' }, maxAge],
  'aadb2c90120: a word as max_age': [{ max_age: 'NaN' }, maxAge],
  'aadb2c90120: digits of another script as max_age': [{ max_age: '\u0663' }, maxAge],
  'aadb2c90120: twenty digits as max_age': [{ max_age: '9'.repeat(20) }, maxAge],
  'aadb2c90120: a space in front of max_age': [{ max_age: ' 1' }, maxAge],
  'oidcc-prompt-none-not-logged-in: none without a session': [
    { prompt: 'none' },
    ['interaction_required', 'AADB2C90077'],
  ],
  'oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported: an object': [
    { request: 'eyJhbGciOiJub25lIn0.e30.' },
    ['request_not_supported', 'AADB2C90122'],
  ],
  'oidcc-request-uri-unsigned: the address of an object': [
    { request_uri: 'https://evil.example/object' },
    ['request_uri_not_supported', 'AADB2C90122'],
  ],
};

/** Refused with a page: nobody is known to whom it could be told. */
const pages: Record<string, readonly [changes: Changes, code: string]> = {
  'aadb2c90008: no client id': [{ client_id: undefined }, 'AADB2C90008'],
  'aadb2c90008: an empty client id': [{ client_id: '' }, 'AADB2C90008'],
  'aadb2c90018: an invented client id': [
    { client_id: 'a9000000-0000-4000-8000-000000000009' },
    'AADB2C90018',
  ],
  'aadb2c90018: the id of an API': [{ client_id: localApplications.tasksApi }, 'AADB2C90018'],
  'aadb2c90018: a space behind the client id': [{ client_id: `${portal.id} ` }, 'AADB2C90018'],
  'aadb2c90018: a NUL behind the client id': [{ client_id: `${portal.id}\0` }, 'AADB2C90018'],
  'aadb2c90018: a wildcard': [{ client_id: '*' }, 'AADB2C90018'],
  'op-41: __proto__ as client id': [{ client_id: '__proto__' }, 'AADB2C90018'],
  'op-41: constructor as client id': [{ client_id: 'constructor' }, 'AADB2C90018'],
};

const policies: Record<string, string> = {
  'an invented one': 'b2c_1a_nowhere',
  __proto__: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  'a NUL behind it': 'b2c_1a_signin%00',
  'a space behind it': 'b2c_1a_signin%20',
  'an encoded slash in it': 'b2c_1a_signin%2f',
  'a broken byte in it': 'b2c_1a_signin%ff',
  'an overlong encoding in it': 'b2c_1a_signin%c0%af',
  'half a surrogate pair in it': 'b2c_1a_signin%ed%a0%80',
  'a wildcard': '*',
};

const frontChannel = ['token', 'id_token', 'id_token token', 'code id_token', 'code token'];

export const cases: readonly Case[] = [
  ...Object.entries(requests).map(([name, [changes, refusal]]): Case => [
    `${name} is refused at the application`,
    async ({ request }) => {
      assertRefusedAtApplication(await request(authorizeUrlOf(portal, changes)), refusal);
      const form = { method: 'POST', body: new URLSearchParams(requestOf(portal, changes)) };
      const posted = await request(authorizeEndpoint(portal.policy), form);
      assert.equal(posted.status, 303);
      const { headers } = posted;
      assertRefusedAtApplication(new Response(null, { status: 302, headers }), refusal);
    },
  ]),
  ...Object.entries(pages).map(([name, [changes, code]]): Case => [
    `${name} gets a page and no redirect`,
    async ({ request, signedIn }) => {
      const url = authorizeUrlOf(portal, changes);
      await assertRefusedOnPage(await request(url), code);
      await assertRefusedOnPage(await (await signedIn()).get(url), code);
    },
  ]),
  ...Object.entries(policies).map(([name, policy]): Case => [
    `aadb2c90022: as policy ${name} gets a page`,
    async ({ request }) => {
      const url = authorizeUrlOf({ ...portal, policy });
      await assertRefusedOnPage(await request(url), 'AADB2C90022', 404);
    },
  ]),
  ...frontChannel.concat('code id_token token').map((response_type): Case => [
    `op-08: ${response_type} is refused to who may use the code flow only`,
    async ({ request, signedIn }) => {
      const url = authorizeUrlOf(portal, { response_type, ...noMode });
      for (const answer of [await request(url), await (await signedIn()).get(url)]) {
        assertRefusedAtApplication(answer, notItsFlow, { mode: 'fragment' });
      }
    },
  ]),
  ...['code', 'code id_token', 'code token', 'code id_token token'].map((response_type): Case => [
    `op-08: ${response_type} is refused to who may use the implicit flow only`,
    async ({ request }) => {
      const url = authorizeUrlOf(classicSpa, { response_type, ...noMode });
      const mode = response_type === 'code' ? 'query' : 'fragment';
      assertRefusedAtApplication(await request(url), notItsFlow, { application: classicSpa, mode });
    },
  ]),
  ...['id_token', 'id_token token'].map((response_type): Case => [
    `oidcc-ensure-request-without-nonce-fails: ${response_type} without nonce is refused`,
    async ({ request }) => {
      const url = authorizeUrlOf(classicSpa, { response_type, ...noMode, nonce: undefined });
      const at = { application: classicSpa, mode: 'fragment' } as const;
      assertRefusedAtApplication(await request(url), [invalid, 'AADB2C90083'], at);
    },
  ]),
  [
    'multiple-response-types-3: a token never travels in a query, nor does its refusal',
    async ({ request, signedIn }) => {
      const url = authorizeUrlOf(classicSpa, { response_type: 'id_token', response_mode: 'query' });
      for (const answer of [await request(url), await (await signedIn()).get(url)]) {
        const at = { application: classicSpa, mode: 'fragment' } as const;
        assertRefusedAtApplication(answer, responseMode, at);
      }
    },
  ],
  ...Object.keys(requestOf(portal)).map((name): Case => [
    `op-13: ${name} twice is refused, with the same value and with another`,
    async ({ request }) => {
      const url = authorizeUrlOf(portal);
      for (const second of [requestOf(portal)[name] ?? '', 'another']) {
        const answer = await request(`${url}&${name}=${encodeURIComponent(second)}`);
        if (name === 'client_id') await assertRefusedOnPage(answer, 'AADB2C90122');
        else if (name === 'redirect_uri') await assertRefusedOnPage(answer, 'AADB2C90006');
        else assertRefusedAtApplication(answer, [invalid, 'AADB2C90122']);
      }
    },
  ]),
  ...[
    { ...portal, policy: portalTest.policy },
    { ...portalTest, policy: portal.policy },
  ].map((mixed): Case => [
    `aadb2c90068: a registration is refused at the policy ${mixed.policy} of the other environment`,
    async ({ request }) => {
      const url = authorizeUrlOf(mixed);
      assertRefusedAtApplication(await request(url), ['unauthorized_client', 'AADB2C90068']);
    },
  ]),
  [
    'aadb2c90122: the policy of the password grant has no page',
    async ({ request }) => {
      const url = authorizeUrlOf({ ...portal, policy: 'b2c_1a_ropc_auth' });
      assertRefusedAtApplication(await request(url), [invalid, 'AADB2C90122']);
    },
  ],
  ...['application/json', 'text/plain', 'multipart/form-data; boundary=x'].map((type): Case => [
    `openid-connect-core-3.1.2.1: a body of ${type} gets a page`,
    async ({ request }) => {
      const body = new URLSearchParams(requestOf(portal)).toString();
      const headers = { 'content-type': type };
      const answer = await request(authorizeEndpoint(portal.policy), {
        method: 'POST',
        headers,
        body,
      });
      await assertRefusedOnPage(answer, 'AADB2C90122');
    },
  ]),
  ...['PUT', 'DELETE', 'PATCH'].map((method): Case => [
    `openid-connect-core-3.1.2.1: ${method} gets a page`,
    async ({ request }) => {
      const answer = await request(authorizeUrlOf(portal), { method });
      assert.equal(answer.headers.get('allow'), 'GET, POST');
      await assertRefusedOnPage(answer, 'AADB2C90122', 405);
    },
  ]),
];
