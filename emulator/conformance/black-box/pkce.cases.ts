import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  assertRefusedAtApplication,
  assertTokenRefused,
  type Refusal,
} from '../../testing/black-box/refusals.ts';
import {
  authorizeUrlOf,
  nativeApp,
  portal,
  redemptionOf,
  secondSpa,
  webApp,
} from '../../testing/black-box/registrations.ts';
import { codeChallenge, type Changes } from '../../testing/sign-in-steps.ts';

const malformedChallenge: Refusal = ['invalid_request', 'AADB2C90183'];
const wrongMethod: Refusal = ['invalid_request', 'AADB2C90184'];
const noChallenge: Refusal = ['invalid_request', 'AADB2C99059'];

const challenges: Record<string, readonly [Changes, Refusal]> = {
  'rfc7636-4.2: a challenge of 42 characters': [
    { code_challenge: codeChallenge.slice(1) },
    malformedChallenge,
  ],
  'rfc7636-4.2: a challenge of 44 characters': [
    { code_challenge: `${codeChallenge}A` },
    malformedChallenge,
  ],
  'rfc7636-4.2: a challenge of 128 characters': [
    { code_challenge: 'A'.repeat(128) },
    malformedChallenge,
  ],
  'rfc7636-4.2: a challenge with padding': [
    { code_challenge: `${codeChallenge.slice(1)}=` },
    malformedChallenge,
  ],
  'rfc7636-4.2: a challenge of the other base64': [
    { code_challenge: `${codeChallenge.slice(2)}+/` },
    malformedChallenge,
  ],
  'rfc7636-4.2: a challenge with a letter outside ASCII': [
    { code_challenge: `${codeChallenge.slice(1)}\u00e9` },
    malformedChallenge,
  ],
  'rfc7636-4.2: a challenge with a line break at its end': [
    { code_challenge: `${codeChallenge}\n` },
    malformedChallenge,
  ],
  'rfc9700-2.1.1: the method plain': [{ code_challenge_method: 'plain' }, wrongMethod],
  'rfc9700-2.1.1: no method, which would mean plain': [
    { code_challenge_method: undefined },
    wrongMethod,
  ],
  'rfc7636-4.3: the method in lower case': [{ code_challenge_method: 's256' }, wrongMethod],
  'rfc7636-4.4.1: an invented method': [{ code_challenge_method: 'S512' }, wrongMethod],
  'op-41: an inherited name as method': [{ code_challenge_method: 'constructor' }, wrongMethod],
  'rfc7636-4.3: a method without a challenge': [{ code_challenge: undefined }, noChallenge],
  'op-04: an empty challenge': [{ code_challenge: '' }, noChallenge],
};

/** The right one is 43 times `v`. */
const verifiers: Record<string, readonly [string | undefined, Refusal]> = {
  'rfc7636-4.6: no verifier': [undefined, ['invalid_grant', 'AADB2C90183']],
  'rfc7636-4.6: an empty verifier': ['', ['invalid_grant', 'AADB2C90183']],
  'rfc7636-4.6: another verifier': ['w'.repeat(43), ['invalid_grant', 'AADB2C90182']],
  'rfc7636-4.6: the verifier in other case': ['V'.repeat(43), ['invalid_grant', 'AADB2C90182']],
  'rfc7636-4.6: the verifier and a character': ['v'.repeat(44), ['invalid_grant', 'AADB2C90182']],
  'rfc9700-4.8.2: the challenge as verifier': [codeChallenge, ['invalid_grant', 'AADB2C90182']],
  'rfc7636-4.1: a verifier of 42 characters': ['v'.repeat(42), ['invalid_grant', 'AADB2C90183']],
  'rfc7636-4.1: a verifier of 129 characters': ['v'.repeat(129), ['invalid_grant', 'AADB2C90183']],
  'rfc7636-4.1: a verifier with a plus sign': [
    `${'v'.repeat(42)}+`,
    ['invalid_grant', 'AADB2C90183'],
  ],
  'rfc7636-4.1: a verifier with a space': [`${'v'.repeat(42)} `, ['invalid_grant', 'AADB2C90183']],
  'rfc7636-4.1: a verifier with a line break at its end': [
    `${'v'.repeat(43)}\n`,
    ['invalid_grant', 'AADB2C90183'],
  ],
  'rfc7636-4.1: a verifier with a NUL': [`${'v'.repeat(43)}\0`, ['invalid_grant', 'AADB2C90183']],
  'rfc7636-4.1: a verifier outside ASCII': ['\u00fc'.repeat(43), ['invalid_grant', 'AADB2C90183']],
};

const noPkce: Changes = { code_challenge: undefined, code_challenge_method: undefined };

export const cases: readonly Case[] = [
  ...[portal, secondSpa, nativeApp].map((application): Case => [
    `aadb2c99059: a public application (${application.id.slice(0, 2)}, ${application.redirectUri}) without PKCE is refused`,
    async ({ request, signedIn }) => {
      const url = authorizeUrlOf(application, noPkce);
      assertRefusedAtApplication(await request(url), noChallenge, { application });
      assertRefusedAtApplication(await (await signedIn()).get(url), noChallenge, { application });
    },
  ]),
  ...Object.entries(challenges).map(([name, [changes, refusal]]): Case => [
    `${name} is refused, also from a confidential application`,
    async ({ request }) => {
      assertRefusedAtApplication(await request(authorizeUrlOf(portal, changes)), refusal);
      const application = webApp;
      const answer = await request(authorizeUrlOf(application, changes));
      assertRefusedAtApplication(answer, refusal, { application });
    },
  ]),
  ...Object.entries(verifiers).map(([name, [code_verifier, refusal]]): Case => [
    `${name} redeems nothing`,
    async (service) => {
      const code = await service.code();
      await assertTokenRefused(service, redemptionOf(portal, code, { code_verifier }), refusal);
      assert.equal((await service.post(redemptionOf(portal, code))).status, 200);
    },
  ]),
  [
    'rfc9700-4.8.2: a verifier for a code without challenge is refused (downgrade)',
    async (service) => {
      const code = await service.code(webApp, noPkce);
      const refusal = ['invalid_grant', 'AADB2C90182'] as const;
      await assertTokenRefused(service, redemptionOf(webApp, code), refusal);
      const without = redemptionOf(webApp, code, { code_verifier: undefined });
      assert.equal((await service.post(without)).status, 200);
    },
  ],
  [
    'rfc9700-4.8.2: a confidential application that sent a challenge needs the verifier too',
    async (service) => {
      const form = redemptionOf(webApp, await service.code(webApp), { code_verifier: undefined });
      await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90183']);
    },
  ],
  [
    'rfc9700-4.8.2: a method or challenge at the token endpoint changes nothing',
    async (service) => {
      const form = redemptionOf(portal, await service.code(), {
        code_verifier: codeChallenge,
        code_challenge: codeChallenge,
        code_challenge_method: 'plain',
      });
      await assertTokenRefused(service, form, ['invalid_grant', 'AADB2C90182']);
    },
  ],
  [
    'rfc7636-4.6: the verifier of one code is none for the code of another request',
    async (service) => {
      const other = 'another-verifier-of-forty-three-characters.';
      const code_challenge = createHash('sha256').update(other).digest('base64url');
      const code = await service.code(portal, { code_challenge });
      const refusal = ['invalid_grant', 'AADB2C90182'] as const;
      await assertTokenRefused(service, redemptionOf(portal, code), refusal);
      const right = redemptionOf(portal, code, { code_verifier: other });
      assert.equal((await service.post(right)).status, 200);
    },
  ],
  [
    'oidcc-ensure-request-with-valid-pkce-succeeds: also with 128 characters of the whole alphabet',
    async (service) => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';
      const code_verifier = (alphabet + alphabet).slice(0, 128);
      const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
      const code = await service.code(portal, { code_challenge });
      const answer = await service.post(redemptionOf(portal, code, { code_verifier }));
      assert.equal(answer.status, 200);
    },
  ],
];
