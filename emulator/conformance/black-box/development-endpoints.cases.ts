import assert from 'node:assert/strict';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertRefusedInJson, type Refusal } from '../../testing/black-box/refusals.ts';
import { startService } from '../../testing/black-box/service.ts';
import { origin } from '../../testing/test-emulator.ts';

const malformed: Refusal = ['invalid_request', 'AADB2C90122'];
const changes = ['clock', 'keys/rotate', 'reset', 'faults'];
const all = ['health', 'mailbox', 'users', ...changes];
const at = (path: string): string => `${origin}/_emulator/${path}`;

const clocks: Record<string, string> = {
  'an empty body': '',
  'broken JSON': '{"offsetSeconds":',
  'a list': '[]',
  null: 'null',
  'a number': '5',
  'a text as number': '{"offsetSeconds":"5"}',
  'a fraction': '{"offsetSeconds":1.5}',
  'a number that is too large': '{"offsetSeconds":1e300}',
  'a century': '{"offsetSeconds":3155760000}',
  'a name too many': '{"offsetSeconds":5,"x":1}',
  'no name': '{}',
  __proto__: '{"__proto__":{"offsetSeconds":5}}',
  'lists in lists': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
};

export const cases: readonly Case[] = [
  ...Object.entries(clocks).flatMap(([name, body]): Case[] => [
    [
      `op-39: ${name} does not move the clock`,
      async ({ request }) => {
        const answer = await request(at('clock'), { method: 'POST', body });
        await assertRefusedInJson(answer, malformed);
      },
    ],
    [
      `op-48: ${name} is no fault to switch on`,
      async ({ request }) => {
        const answer = await request(at('faults'), { method: 'POST', body });
        await assertRefusedInJson(answer, malformed);
        assert.deepEqual(await (await request(at('faults'))).json(), { faults: [] });
      },
    ],
    [
      `op-48: ${name} changes no user`,
      async ({ request }) => {
        const answer = await request(at('users'), { method: 'POST', body });
        await assertRefusedInJson(answer, malformed);
      },
    ],
  ]),
  ...[...changes, 'users'].map((path): Case => [
    `op-20: ${path} is not changed by another website`,
    async ({ request }) => {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'http://localhost:4200' },
        { origin: 'null' },
      ]) {
        const answer = await request(at(path), { method: 'POST', headers, body: '{}' });
        await assertRefusedInJson(answer, malformed, { status: 403 });
      }
    },
  ]),
  ...['clock', 'keys/rotate', 'reset'].map((path): Case => [
    `rfc9110-9.2.1: ${path} is not changed by GET`,
    async ({ request }) => {
      await assertRefusedInJson(await request(at(path)), malformed, { status: 404 });
    },
  ]),
  [
    'op-32: no development endpoint tells a password, its hash or a private key',
    async ({ request, signedIn }) => {
      await signedIn();
      for (const path of all) {
        const text = await (await request(at(path))).text();
        assert.doesNotMatch(text, /scrypt|Corinne-2026|PRIVATE|"d":|local-web-secret/);
      }
    },
  ],
  [
    'op-48: with --no-dev-endpoints none of them is there',
    async () => {
      const service = await startService({ args: ['--no-dev-endpoints'] });
      try {
        for (const path of all) {
          for (const method of ['GET', 'POST', 'DELETE']) {
            const answer = await service.request(at(path), { method });
            await assertRefusedInJson(answer, malformed, { status: 404 });
          }
        }
      } finally {
        await service.end();
      }
    },
  ],
];
