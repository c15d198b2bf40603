import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { sampleAccount } from '../../../contract/local-tenant.ts';
import {
  askForTokens,
  codeForm,
  errorCode,
  refreshForm,
  signIn,
} from '../../testing/sign-in-steps.ts';
import { origin, startTestEmulator, type TestEmulator } from '../../testing/test-emulator.ts';

const { signInName } = sampleAccount;

const change = ({ request }: TestEmulator, body: unknown): Promise<Response> =>
  request(`${origin}/_emulator/users`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function nextClaims(emulator: TestEmulator): Promise<Record<string, unknown>> {
  const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  return decodeJwt(String(body['id_token']));
}

test('the next tokens say what was changed, and the rest stays', async () => {
  const emulator = startTestEmulator();
  const answer = await change(emulator, { signInName, surname: '<b>Ei\u202eger</b>', roles: [] });
  assert.equal(answer.status, 200);
  const claims = await nextClaims(emulator);
  assert.equal(claims['given_name'], 'Corinne');
  assert.equal(claims['family_name'], '<b>Ei\u202eger</b>');
  assert.equal(claims['name'], 'Corinne <b>Ei\u202eger</b>');
  assert.equal(claims['correspondenceMail'], 'corinne@example.org');
  assert.deepEqual(claims['ds_roles'], []);
});

test('a renewal says it too', async () => {
  const emulator = startTestEmulator();
  const first = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  await change(emulator, { signInName, displayName: 'Somebody', roles: ['a', 'b'] });
  const form = refreshForm(String(first.body['refresh_token']));
  const { body } = await askForTokens(emulator, form);
  const claims = decodeJwt(String(body['id_token']));
  assert.equal(claims['name'], 'Somebody');
  assert.equal(claims['given_name'], 'Corinne');
  assert.deepEqual(claims['ds_roles'], ['a', 'b']);
});

test('the answer and the list tell the person as changed', async () => {
  const emulator = startTestEmulator();
  const answer = await change(emulator, {
    signInName: signInName.toUpperCase(),
    displayName: 'x'.repeat(16_384),
    correspondenceMail: '',
  });
  const changed = (await answer.json()) as Record<string, unknown>;
  assert.equal(changed['displayName'], 'x'.repeat(16_384));
  assert.equal(changed['correspondenceMail'], '');
  const list = await emulator.request(`${origin}/_emulator/users?signInName=${signInName}`);
  assert.deepEqual(await list.json(), [changed]);
});

test('a reset brings the person of the tenant file back', async () => {
  const emulator = startTestEmulator();
  await change(emulator, { signInName, displayName: 'Somebody', givenName: 'Some', roles: [] });
  await emulator.request(`${origin}/_emulator/reset`, { method: 'POST', body: '' });
  const claims = await nextClaims(emulator);
  assert.equal(claims['name'], 'Corinne Eiger');
  assert.deepEqual(claims['ds_roles'], ['ds_pp', 'hoster']);
});

for (const [what, body] of Object.entries({
  nothing: '',
  'broken JSON': '{"signInName":',
  'a list': '[]',
  'nobody named': '{"surname":"x"}',
  'a name too many': { signInName, password: 'x' },
  'a number as name': { signInName, surname: 5 },
  'a name of more than 16 kB': { signInName, surname: 'x'.repeat(16_385) },
  'one text of roles': { signInName, roles: 'a,b' },
  'more than 500 roles': { signInName, roles: Array.from({ length: 501 }, String) },
  'a role of more than 200 characters': { signInName, roles: ['x'.repeat(201)] },
})) {
  test(`${what} changes nobody`, async () => {
    const emulator = startTestEmulator();
    const answer = await change(emulator, body);
    assert.equal(answer.status, 400);
    const text = await answer.text();
    assert.match(text, /AADB2C90122: .*this is no change of a user: \w+/);
    assert.equal((await nextClaims(emulator))['family_name'], 'Eiger');
  });
}

test('somebody without an account is not found', async () => {
  const answer = await change(startTestEmulator(), { signInName: 'nobody@example.com' });
  assert.equal(answer.status, 404);
  const { error_description } = (await answer.json()) as { error_description: unknown };
  assert.equal(errorCode(error_description), 'AADB2C90122');
});

test('without development endpoints nobody can be changed', async () => {
  const emulator = startTestEmulator({ hasDevelopmentEndpoints: false });
  assert.equal((await change(emulator, { signInName, surname: 'x' })).status, 404);
});
