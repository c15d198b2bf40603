import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRemoteJWKSet, customFetch, decodeProtectedHeader, jwtVerify } from 'jose';
import { localApplications } from '../../contract/local-tenant.ts';
import { askForTokens } from '../testing/sign-in-steps.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import {
  origin,
  startTestEmulator,
  tenantUrl,
  type TestEmulator,
} from '../testing/test-emulator.ts';
import { daemonForm, verified } from '../testing/token-steps.ts';

const { tasksApi } = localApplications;
const rotate = ({ request }: TestEmulator) =>
  request(`${origin}/_emulator/keys/rotate`, { method: 'POST' });

async function tokenOf(emulator: TestEmulator): Promise<string> {
  const { status, body } = await askForTokens(emulator, daemonForm());
  assert.equal(status, 200);
  return String(body['access_token']);
}

test('oidcc-server-rotate-keys: the announced key signs, and its tokens verify', async () => {
  const emulator = startTestEmulator();
  const before = await tokenOf(emulator);
  const response = await rotate(emulator);
  assert.equal(response.status, 200);
  const after = await tokenOf(emulator);
  assert.notEqual(decodeProtectedHeader(after).kid, decodeProtectedHeader(before).kid);
  await verified(emulator, before, tasksApi);
  await verified(emulator, after, tasksApi);
});

test('under load, a verifier with cached keys refuses no valid token', async () => {
  const emulator = startTestEmulator();
  const url = new URL(`${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`);
  let downloads = 0;
  // As jose is used in an API: the key set is kept, and asked for again only for an unknown key.
  const keys = createRemoteJWKSet(url, {
    [customFetch]: (address) => {
      downloads += 1;
      return emulator.request(address);
    },
  });
  await jwtVerify(await tokenOf(emulator), keys);

  const rotation = rotate(emulator);
  const kids = new Set<string | undefined>();
  for (let round = 0; round < 40; round += 1) {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => tokenOf(emulator)));
    for (const token of tokens) {
      const { protectedHeader } = await jwtVerify(token, keys, { audience: tasksApi });
      kids.add(protectedHeader.kid);
    }
  }
  await rotation;
  assert.equal(kids.size, 2);
  assert.equal(downloads, 1);
});

test('a token of the old key is good until it expires, and the key is published that long', async () => {
  const emulator = startTestEmulator();
  const token = await tokenOf(emulator);
  await rotate(emulator);
  emulator.clock.moveTo(3599);
  await verified(emulator, token, tasksApi);
  emulator.clock.moveTo(3600 + 301);
  const keys = await emulator.request(`${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`);
  const { kid = '' } = decodeProtectedHeader(token);
  assert.ok(!(await keys.text()).includes(`"${kid}"`));
});

test(
  'the file with the keys can be read by its owner only',
  { skip: process.platform === 'win32' },
  async (t) => {
    const databaseFile = join(temporaryFolder(t), 'b2c.sqlite');
    const emulator = startTestEmulator({ databaseFile });
    t.after(() => {
      emulator.store.close();
    });
    await tokenOf(emulator);
    for (const suffix of ['', '-wal', '-shm']) {
      assert.equal(statSync(databaseFile + suffix).mode & 0o777, 0o600);
    }
  },
);
