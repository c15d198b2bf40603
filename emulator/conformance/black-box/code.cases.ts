import assert from 'node:assert/strict';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertTokenRefused, type Refusal } from '../../testing/black-box/refusals.ts';
import {
  nativeApp,
  portal,
  portalTest,
  redemptionOf,
  renewalOf,
  secondSpa,
  webApp,
} from '../../testing/black-box/registrations.ts';
import type { Service, Tokens } from '../../testing/black-box/service.ts';
import type { Changes } from '../../testing/sign-in-steps.ts';

const unknown: Refusal = ['invalid_grant', 'AADB2C90088'];
const revoked: Refusal = ['invalid_grant', 'AADB2C90129'];

/** Redeems a code and gives back what a thief of the first answer would hold. */
async function redeem(service: Service, code: string): Promise<Tokens> {
  const answer = await service.post(redemptionOf(portal, code));
  assert.equal(answer.status, 200);
  return (await answer.json()) as Tokens;
}

/** Codes that are nearly one. */
const altered: Record<string, (code: string) => string> = {
  'a character more': (code) => `${code}A`,
  'a character less': (code) => code.slice(0, -1),
  'other case': (code) => (code === code.toLowerCase() ? code.toUpperCase() : code.toLowerCase()),
  'a space behind': (code) => `${code} `,
  'a space in front': (code) => ` ${code}`,
  'a NUL behind': (code) => `${code}\0`,
  'a line break behind': (code) => `${code}\r\n`,
  padding: (code) => `${code}=`,
};

const wrongUses: Record<string, Changes> = {
  'without its verifier': { code_verifier: undefined },
  'with another redirect URI': { redirect_uri: 'http://localhost:4200/' },
};

const noCodes: Record<string, string> = {
  'an invented code': 'Q'.repeat(43),
  __proto__: '__proto__',
  'a wildcard': '%',
  SQL: "' OR '1'='1",
  'broken Unicode': '\ud800',
  'sixty thousand characters': 'x'.repeat(60_000),
};

export const cases: readonly Case[] = [
  [
    'oidcc-codereuse: a second use is refused, and ends what the first one brought',
    async (service) => {
      const code = await service.code();
      const { refresh_token } = await redeem(service, code);
      await assertTokenRefused(service, redemptionOf(portal, code), unknown);
      await assertTokenRefused(service, renewalOf(portal, refresh_token), revoked);
    },
  ],
  [
    'oidcc-codereuse-30seconds: the same half a minute later, and after the code has expired',
    async (service) => {
      for (const seconds of [30, 90]) {
        const code = await service.code();
        const { refresh_token } = await redeem(service, code);
        await service.atTime(seconds, async () => {
          await assertTokenRefused(service, redemptionOf(portal, code), unknown);
          await assertTokenRefused(service, renewalOf(portal, refresh_token), revoked);
        });
      }
    },
  ],
  [
    'rfc6749-4.1.2: a second use ends a refresh token that was renewed meanwhile',
    async (service) => {
      const code = await service.code();
      const { refresh_token } = await redeem(service, code);
      const renewal = await service.post(renewalOf(portal, refresh_token));
      const renewed = (await renewal.json()) as Tokens;
      await assertTokenRefused(service, redemptionOf(portal, code), unknown);
      await assertTokenRefused(service, renewalOf(portal, renewed.refresh_token), revoked);
    },
  ],
  ...Object.entries(wrongUses).map(([name, changes]): Case => [
    `rfc6749-4.1.2: a second use ${name} is a second use`,
    async (service) => {
      const code = await service.code();
      const { refresh_token } = await redeem(service, code);
      const second = redemptionOf(portal, code, changes);
      await assertTokenRefused(service, second, unknown);
      await assertTokenRefused(service, renewalOf(portal, refresh_token), revoked);
    },
  ]),
  [
    'op-06: of fifty parallel uses one succeeds at most, and its refresh token has ended',
    async (service) => {
      const form = redemptionOf(portal, await service.code());
      const answers = await Promise.all(Array.from({ length: 50 }, () => service.post(form)));
      const good = answers.filter(({ status }) => status === 200);
      assert.equal(good.length, 1);
      const tokens = (await good[0]?.json()) as Tokens;
      await assertTokenRefused(service, renewalOf(portal, tokens.refresh_token), revoked);
    },
  ],
  [
    'op-07: a code is good for 59 seconds and not for 60',
    async (service) => {
      const [early, late] = [await service.code(), await service.code()];
      await service.atTime(55, async () => {
        assert.equal((await service.post(redemptionOf(portal, early))).status, 200);
      });
      await service.atTime(61, () =>
        assertTokenRefused(service, redemptionOf(portal, late), ['invalid_grant', 'AADB2C90080']),
      );
    },
  ],
  ...[secondSpa, nativeApp, webApp].map((thief): Case => [
    `aadb2c90279: a code of the portal is of no use to ${thief.id.slice(0, 2)} at ${thief.redirectUri}`,
    async (service) => {
      const code = await service.code();
      const refusal = ['invalid_grant', 'AADB2C90279'] as const;
      await assertTokenRefused(service, redemptionOf(thief, code), refusal);
      const disguised = redemptionOf(thief, code, { redirect_uri: portal.redirectUri });
      await assertTokenRefused(service, disguised, refusal);
      // And it is still good for the portal: a stranger ends nothing.
      await redeem(service, code);
      await assertTokenRefused(service, redemptionOf(thief, code), refusal);
    },
  ]),
  [
    'op-07: a code of a confidential application is of no use to a public one',
    async (service) => {
      const form = redemptionOf(secondSpa, await service.code(webApp));
      await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90279']);
    },
  ],
  ...['b2c_1a_signin', 'b2c_1a_signup_signin_popup', 'b2c_1a_ropc_auth'].map((atPolicy): Case => [
    `aadb2c90088: a code of another policy is none at ${atPolicy}`,
    async (service) => {
      const form = redemptionOf(portal, await service.code());
      await assertTokenRefused(service, form, unknown, { atPolicy });
    },
  ]),
  [
    'aadb2c90068: a code of the test registration is none at the policy of production',
    async (service) => {
      const form = redemptionOf(portalTest, await service.code(portalTest));
      await assertTokenRefused(service, form, ['unauthorized_client', 'AADB2C90068']);
    },
  ],
  ...Object.entries(altered).map(([name, alter]): Case => [
    `rfc6749-5.2: a code with ${name} is none`,
    async (service) => {
      const code = await service.code();
      await assertTokenRefused(service, redemptionOf(portal, alter(code)), unknown);
      await redeem(service, code);
    },
  ]),
  ...Object.entries(noCodes).map(([name, code]): Case => [
    `rfc6749-5.2: ${name} is no code`,
    (service) => assertTokenRefused(service, redemptionOf(portal, code), unknown),
  ]),
  ...[undefined, ''].map((code): Case => [
    `rfc6749-4.1.3: ${code === undefined ? 'a missing' : 'an empty'} code is named`,
    (service) => {
      const form = redemptionOf(portal, 'x', { code });
      return assertTokenRefused(service, form, ['invalid_request', 'AADB2C90083']);
    },
  ]),
  [
    'op-22: a code, a session and a refresh token have 43 random characters, all different',
    async (service) => {
      const { refresh_token } = await service.tokens();
      const session = (await service.signedIn()).cookies.get(`b2c-session-${String(service.port)}`);
      const codes = await Promise.all(Array.from({ length: 20 }, () => service.code()));
      const values = [...codes, refresh_token, session ?? ''];
      for (const value of values) assert.match(value, /^[\w-]{43}$/);
      assert.equal(new Set(values).size, values.length);
    },
  ],
];
