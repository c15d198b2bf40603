import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { ApiError } from '../api-error.ts';
import { partnerAccessRules } from './partner-access-rules.ts';
import { createRemoteKeySource } from './remote-key-source.ts';
import {
  createTestKey,
  discoveryUrl,
  keysUrl,
  signToken,
  TestIssuer,
  testNow,
} from './token-fixture.ts';
import { verifyAccessToken } from './verify-access-token.ts';

const first = await createTestKey('first');
const second = await createTestKey('second');

/** jose reads the time of the machine for its cool-down, so the tests move that one. */
function arrange(context: TestContext) {
  context.mock.timers.enable({ apis: ['Date'], now: testNow });
  const issuer = new TestIssuer([first.publicJwk]);
  const keySource = createRemoteKeySource(discoveryUrl, issuer.fetch);
  const outcome = async (token: string): Promise<string> => {
    const headers = new Headers({ Authorization: `Bearer ${token}` });
    try {
      await verifyAccessToken(headers, partnerAccessRules, keySource, testNow);
      return 'accepted';
    } catch (error) {
      assert.ok(error instanceof ApiError);
      return error.code;
    }
  };
  return { issuer, outcome };
}

test('fetches configuration and keys once for many requests', async (context) => {
  const { issuer, outcome } = arrange(context);
  const token = await signToken(first);
  await Promise.all(Array.from({ length: 20 }, () => outcome(token)));
  assert.deepEqual(issuer.requests, [discoveryUrl, keysUrl]);
});

test('takes a new key with one more fetch', async (context) => {
  const { issuer, outcome } = arrange(context);
  await outcome(await signToken(first));
  issuer.keys = [first.publicJwk, second.publicJwk];
  context.mock.timers.tick(30_000);
  assert.equal(await outcome(await signToken(second)), 'accepted');
  assert.equal(await outcome(await signToken(first)), 'accepted');
  assert.equal(issuer.count(keysUrl), 2);
});

test('asks at most once in 30 seconds, however many unknown key ids arrive', async (context) => {
  const { issuer, outcome } = arrange(context);
  await outcome(await signToken(first));
  for (let id = 0; id < 50; id += 1) {
    const token = await signToken(first, {}, { kid: `made-up-${String(id)}` });
    assert.equal(await outcome(token), 'token_not_trusted');
  }
  assert.equal(issuer.count(keysUrl), 1);
});

test('refuses a withdrawn key after ten minutes', async (context) => {
  const { issuer, outcome } = arrange(context);
  const token = await signToken(first);
  await outcome(token);
  issuer.keys = [second.publicJwk];
  context.mock.timers.tick(600_000);
  assert.equal(await outcome(token), 'token_not_trusted');
});

test('keeps serving with known keys while the issuer is down', async (context) => {
  const { issuer, outcome } = arrange(context);
  const token = await signToken(first);
  await outcome(token);
  issuer.isDown = true;
  context.mock.timers.tick(500_000);
  assert.equal(await outcome(token), 'accepted');
});

test('accepts nothing without keys, and recovers with the next request', async (context) => {
  const { issuer, outcome } = arrange(context);
  const token = await signToken(first);
  issuer.isDown = true;
  assert.equal(await outcome(token), 'keys_unavailable');
  issuer.isDown = false;
  assert.equal(await outcome(token), 'accepted');
});

test('recovers when only the keys could not be fetched', async (context) => {
  const { issuer, outcome } = arrange(context);
  const token = await signToken(first);
  issuer.keys = [];
  assert.equal(await outcome(token), 'token_not_trusted');
  issuer.isDown = true;
  context.mock.timers.tick(600_000);
  assert.equal(await outcome(token), 'keys_unavailable');
  issuer.isDown = false;
  issuer.keys = [first.publicJwk];
  assert.equal(await outcome(token), 'accepted');
});

for (const body of [
  '<html>',
  '[]',
  '{}',
  '{"issuer":"x","jwks_uri":7}',
  '{"issuer":"","jwks_uri":"http://b2c.test/keys"}',
]) {
  test(`accepts nothing when the configuration is ${body}`, async () => {
    const keySource = createRemoteKeySource(discoveryUrl, () =>
      Promise.resolve(new Response(body)),
    );
    await assert.rejects(keySource(), { code: 'keys_unavailable' });
  });
}
