import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { askForTokens, codeForm, codeVerifier, signIn } from '../testing/sign-in-steps.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

const webApp = {
  client_id: localApplications.webApp,
  redirect_uri: 'http://localhost:4500/callback',
};
const secret = { client_secret: 'local-web-secret' };

const cases: [string, string | undefined, string][] = [
  ['a wrong verifier', 'w'.repeat(43), 'AADB2C90182'],
  ['no verifier', undefined, 'AADB2C90183'],
  ['a short verifier', 'v'.repeat(42), 'AADB2C90183'],
  ['a verifier of foreign characters', `${'v'.repeat(43)}/`, 'AADB2C90183'],
];

for (const [name, verifier, code] of cases) {
  test(`${name} redeems nothing`, async () => {
    const emulator = startTestEmulator();
    const issued = await signIn(emulator.browser());
    const answer = await askForTokens(emulator, codeForm(issued, { code_verifier: verifier }));
    assert.deepEqual(
      [answer.status, answer.body['error'], answer.code],
      [400, 'invalid_grant', code],
    );
  });
}

test('a verifier where no challenge was sent is a downgrade and redeems nothing', async () => {
  const emulator = startTestEmulator();
  const issued = await signIn(emulator.browser(), {
    ...webApp,
    scope: 'openid',
    code_challenge: undefined,
    code_challenge_method: undefined,
  });
  const form = codeForm(issued, { ...webApp, ...secret, code_verifier: codeVerifier });
  assert.equal((await askForTokens(emulator, form)).code, 'AADB2C90182');
  const without = codeForm(issued, { ...webApp, ...secret, code_verifier: undefined });
  assert.equal((await askForTokens(emulator, without)).status, 200);
});
