import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  assertRefusedAtApplication,
  assertRefusedOnPage,
} from '../../testing/black-box/refusals.ts';
import {
  authorizeEndpoint,
  authorizeUrlOf,
  portal,
  requestOf,
} from '../../testing/black-box/registrations.ts';
import { location } from '../../testing/sign-in-steps.ts';

type Asking = readonly [rule: string, changes: Record<string, string>, later: number];

/** The last is how many seconds old the session is then. */
const askAgain: readonly Asking[] = [
  ['oidcc-prompt-login', { prompt: 'login' }, 0],
  ['oidcc-max-age-1', { max_age: '1' }, 10],
  ['openid-connect-core-3.1.2.1', { max_age: '0' }, 0],
  ['aadb2c90043', { prompt: 'select_account' }, 0],
];

export const cases: readonly Case[] = [
  [
    'oidcc-ensure-request-object-with-redirect-uri: an object cannot name another address',
    async ({ request }) => {
      const claims = { ...requestOf(portal), redirect_uri: 'https://evil.example/' };
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      const url = authorizeUrlOf(portal, { request: `eyJhbGciOiJub25lIn0.${payload}.` });
      const refusal = ['request_not_supported', 'AADB2C90122'] as const;
      assertRefusedAtApplication(await request(url), refusal);
      const alone = authorizeUrlOf(portal, {
        redirect_uri: undefined,
        request: `eyJhbGciOiJub25lIn0.${payload}.`,
      });
      await assertRefusedOnPage(await request(alone), 'AADB2C90083');
    },
  ],
  [
    'op-38: no address of a request is ever fetched',
    async ({ request }) => {
      let visits = 0;
      const canary = createServer((_, response) => {
        visits += 1;
        response.end();
      }).listen(0, 'localhost');
      await once(canary, 'listening');
      const address = `http://localhost:${String((canary.address() as AddressInfo).port)}/`;
      for (const name of ['request_uri', 'logo', 'logo_uri', 'jku', 'sector_identifier_uri']) {
        await (await request(authorizeUrlOf(portal, { [name]: address }))).text();
      }
      canary.close();
      assert.equal(visits, 0);
    },
  ],
  [
    'oidcc-ensure-request-without-nonce-succeeds-for-code-flow: a code needs no nonce',
    async (service) => {
      await service.tokens(portal, { nonce: undefined });
    },
  ],
  [
    'oidcc-ensure-request-with-unknown-parameter-succeeds: what nobody knows is passed over',
    async (service) => {
      await service.code(portal, { extra: 'foobar', __proto__x: '1', pocd: '1' });
    },
  ],
  [
    'oidcc-ensure-post-request-succeeds: a posted request is a request',
    async ({ request }) => {
      const body = new URLSearchParams(requestOf(portal));
      const answer = await request(authorizeEndpoint(portal.policy), { method: 'POST', body });
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /id="signInName"/);
    },
  ],
  ...askAgain.map(([rule, changes, later]): Case => [
    `${rule}: ${new URLSearchParams(changes).toString()} shows the page in spite of a session`,
    ({ signedIn, atTime }) =>
      atTime(later, async () => {
        const url = authorizeUrlOf(portal, changes);
        const answer = await (await signedIn()).get(url);
        assert.equal(answer.status, 200);
        assert.match(await answer.text(), /id="signInName"/);
      }),
  ]),
  [
    'oidcc-max-age-10000: a session that is young enough answers',
    async (service) => {
      await service.code(portal, { max_age: '10000' });
    },
  ],
  [
    'openid-connect-core-3.1.2.1: prompt=none with a session that is too old is refused',
    ({ signedIn, atTime }) =>
      atTime(30, async () => {
        const url = authorizeUrlOf(portal, { prompt: 'none', max_age: '5' });
        const refusal = ['interaction_required', 'AADB2C90077'] as const;
        assertRefusedAtApplication(await (await signedIn()).get(url), refusal);
      }),
  ],
  [
    'rfc6749-4.1.2: state comes back letter by letter, and breaks no header',
    async ({ signedIn }) => {
      for (const state of ['a\r\nSet-Cookie: x=y', '\0', '"<>&#%', '\ufffd', 'z'.repeat(4000)]) {
        const answer = await (await signedIn()).get(authorizeUrlOf(portal, { state }));
        assert.equal(location(answer).searchParams.get('state'), state);
        assert.doesNotMatch(answer.headers.get('set-cookie') ?? '', /x=y/);
      }
    },
  ],
];
