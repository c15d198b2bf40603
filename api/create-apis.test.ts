import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  createTestKey,
  discoveryUrl,
  signToken,
  TestIssuer,
  testNow,
} from './access/token-fixture.ts';
import { createRemoteKeySource } from './access/remote-key-source.ts';
import { createApis } from './create-apis.ts';
import { openProfiles } from './store/open-profiles.ts';

const portalOrigin = 'http://localhost:4200';
const key = await createTestKey('first');

function arrange() {
  const logged: string[] = [];
  const issuer = new TestIssuer([key.publicJwk]);
  let ids = 0;
  let now = testNow;
  const app = createApis({
    portalOrigin,
    keySource: createRemoteKeySource(discoveryUrl, issuer.fetch),
    profiles: openProfiles(':memory:'),
    now: () => now,
    newProfileId: () => `profile-${String((ids += 1))}`,
    log: (line) => logged.push(line),
  });
  const me = async (claims = {}, path = '/profile/me') =>
    app.request(path, { headers: { Authorization: `Bearer ${await signToken(key, claims)}` } });
  const passSeconds = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  return { app, issuer, logged, me, passSeconds };
}

const read = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;

suite('GET /profile/me', () => {
  test('makes the profile at first sight from the claims', async () => {
    const response = await arrange().me();
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), {
      profileId: 'profile-1',
      isGuest: 'False',
      identificationLevel: 'EmailVerified',
      state: 'Active',
      displayName: 'Corinne Eiger',
      givenName: 'Corinne',
      familyName: 'Eiger',
      email: 'corinne@example.org',
      createdDateTime: testNow.toISOString(),
      lastModified: testNow.toISOString(),
    });
  });

  test('keeps the profile and takes over changed claims', async () => {
    const { me, passSeconds } = arrange();
    await me();
    passSeconds(30);
    const changed = await read(await me({ correspondenceMail: 'new@example.org' }));
    assert.equal(changed['profileId'], 'profile-1');
    assert.equal(changed['email'], 'new@example.org');
    assert.equal(changed['createdDateTime'], '2026-11-02T10:00:00.000Z');
    assert.equal(changed['lastModified'], '2026-11-02T10:00:30.000Z');
  });

  test('does not count a mere look as a change', async () => {
    const { me, passSeconds } = arrange();
    await me();
    passSeconds(30);
    assert.equal((await read(await me()))['lastModified'], '2026-11-02T10:00:00.000Z');
  });

  test('gives two people with one mail address two profiles', async () => {
    const { me } = arrange();
    const mine = await read(await me());
    const theirs = await read(await me({ oid: 'other', sub: 'other' }));
    assert.notEqual(mine['profileId'], theirs['profileId']);
  });

  test('fills what a social account did not tell with empty text', async () => {
    const person = await read(await arrange().me({ family_name: undefined }));
    assert.equal(person['familyName'], '');
  });

  test('keeps personal data out of caches and says its type', async () => {
    const { headers } = await arrange().me();
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(headers.get('Content-Type') ?? '', /^application\/json/);
  });
});

suite('errors', () => {
  test('without credentials the challenge is bare', async () => {
    const response = await arrange().app.request('/profile/me');
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('WWW-Authenticate'), 'Bearer');
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
    assert.equal((await read(response))['code'], 'token_missing');
  });

  test('a bad token gets a challenge that names no check', async () => {
    const response = await arrange().me({ iss: 'https://attacker.test/' });
    assert.equal(response.status, 401);
    const challenge = response.headers.get('WWW-Authenticate') ?? '';
    assert.match(challenge, /^Bearer error="invalid_token", error_description="[^"]+"$/);
    assert.doesNotMatch(challenge, /\biss\b|claim/);
  });

  test('a token in the address is not read', async () => {
    const token = await signToken(key);
    const response = await arrange().app.request(`/profile/me?access_token=${token}`);
    assert.equal(response.status, 401);
  });

  test('a refusal is logged with its reason and without the token', async () => {
    const { logged, me } = arrange();
    await me({ acr: 'b2c_1a_other' });
    assert.deepEqual(logged, ['GET /profile/me: token_not_trusted (another policy)']);
  });

  test('missing keys are our trouble, not the caller’s', async () => {
    const { issuer, me } = arrange();
    issuer.isDown = true;
    const response = await me();
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '5');
  });

  test('an unknown address', async () => {
    const response = await arrange().app.request('/nothing');
    assert.equal(response.status, 404);
    assert.equal((await read(response))['code'], 'not_found');
  });

  test('an unknown method', async () => {
    const response = await arrange().app.request('/profile/me', { method: 'DELETE' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('Allow'), 'GET');
  });

  test('a body of more than 64 kB', async () => {
    const body = 'x'.repeat(70_000);
    const response = await arrange().app.request('/profile/me', {
      method: 'POST',
      body,
      headers: { 'Content-Length': String(body.length) },
    });
    assert.equal(response.status, 413);
  });

  test('a defect of ours tells nothing', async () => {
    const profiles = openProfiles(':memory:');
    profiles.close();
    const app = createApis({
      portalOrigin,
      keySource: createRemoteKeySource(discoveryUrl, new TestIssuer([key.publicJwk]).fetch),
      profiles,
      now: () => testNow,
      newProfileId: () => 'id',
      log: () => undefined,
    });
    const headers = { Authorization: `Bearer ${await signToken(key)}` };
    const response = await app.request('/profile/me', { headers });
    assert.equal(response.status, 500);
    assert.equal((await read(response))['detail'], 'Something went wrong inside the API.');
  });
});

suite('other origins', () => {
  const preflight = (origin: string) =>
    arrange().app.request('/profile/me', {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    });

  test('the portal may send the Authorization header', async () => {
    const { headers } = await preflight(portalOrigin);
    assert.equal(headers.get('Access-Control-Allow-Origin'), portalOrigin);
    assert.equal(headers.get('Access-Control-Allow-Headers'), 'Authorization');
    assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
  });

  test('the portal reads errors and their challenge too', async () => {
    const { headers } = await arrange().app.request('/profile/me', {
      headers: { Origin: portalOrigin },
    });
    assert.equal(headers.get('Access-Control-Allow-Origin'), portalOrigin);
    assert.equal(headers.get('Access-Control-Expose-Headers'), 'WWW-Authenticate');
  });

  for (const origin of [
    'http://localhost:4201',
    'https://localhost:4200',
    'http://localhost:4200.attacker.test',
    'http://127.0.0.1:4200',
    'null',
  ]) {
    test(`${origin} may not`, async () => {
      const { headers } = await preflight(origin);
      assert.equal(headers.get('Access-Control-Allow-Origin'), null);
    });
  }
});
