import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { askForTokens, codeForm, signIn } from '../testing/sign-in-steps.ts';
import { startTestEmulator, tenantUrl } from '../testing/test-emulator.ts';

const webApp = {
  client_id: localApplications.webApp,
  redirect_uri: 'http://localhost:4500/callback',
};
const basic = (secret: string) => ({
  authorization: `Basic ${Buffer.from(`${webApp.client_id}:${secret}`).toString('base64')}`,
});

async function redeem(changes: Record<string, string | undefined>, headers = {}) {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser(), { ...webApp, scope: 'openid' });
  return askForTokens(emulator, codeForm(code, { ...webApp, ...changes }), { headers });
}

test('a secret in the form or in the header proves the application', async () => {
  assert.equal((await redeem({ client_secret: 'local-web-secret' })).status, 200);
  assert.equal((await redeem({ client_id: undefined }, basic('local-web-secret'))).status, 200);
});

test('no secret and a wrong secret are an invalid client', async () => {
  const expectations: [Record<string, string>, Record<string, string>, string][] = [
    [{}, {}, 'AADB2C90079'],
    [{ client_secret: 'guess' }, {}, 'AADB2C90081'],
    [{}, basic('guess'), 'AADB2C90081'],
  ];
  for (const [form, headers, code] of expectations) {
    const answer = await redeem(form, headers);
    assert.deepEqual(
      [answer.status, answer.body['error'], answer.code],
      [401, 'invalid_client', code],
    );
  }
});

test('a secret in two places and a malformed header are refused', async () => {
  const twice = await redeem({ client_secret: 'local-web-secret' }, basic('local-web-secret'));
  assert.equal(twice.code, 'AADB2C90122');
  assert.equal((await redeem({}, { authorization: 'Basic ###' })).code, 'AADB2C90122');
});

test('a public application that sends a secret is refused', async () => {
  const emulator = startTestEmulator();
  const code = await signIn(emulator.browser());
  const answer = await askForTokens(emulator, codeForm(code, { client_secret: 'x' }));
  assert.equal(answer.code, 'AADB2C90084');
});

test('who failed with Basic is told to use Basic, who used the form is not', async () => {
  const { request } = startTestEmulator();
  const challengeFor = async (form: Record<string, string>, headers: Record<string, string>) => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'x', ...form });
    const url = `${tenantUrl}/b2c_1a_signin/oauth2/v2.0/token`;
    const response = await request(url, { method: 'POST', body, headers });
    assert.equal(response.status, 401);
    return response.headers.get('www-authenticate');
  };
  assert.equal(
    await challengeFor({}, basic('guess')),
    'Basic realm="partnerlocal.onmicrosoft.com"',
  );
  const posted = { client_id: webApp.client_id, client_secret: 'guess' };
  assert.equal(await challengeFor(posted, {}), null);
});
