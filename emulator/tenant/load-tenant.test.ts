import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { localTenantFile } from './local-tenant.ts';
import { loadTenant, parseTenant } from './load-tenant.ts';
import { TenantFileError } from './tenant-file-error.ts';

const file = localTenantFile(4200);
const [application] = file.applications;

function faultsOf(data: unknown): readonly string[] {
  try {
    parseTenant(data, 'test.json');
  } catch (error) {
    assert.ok(error instanceof TenantFileError);
    return error.faults;
  }
  return [];
}

function temporaryFile(t: TestContext, name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('the local tenant is valid', () => {
  assert.deepEqual(faultsOf(file), []);
});

test('an unknown key is named with its path', () => {
  const policies = [{ ...file.policies[0], tokenLifetime: 5 }];
  assert.match(faultsOf({ ...file, policies }).join(), /policies\.0: .*tokenLifetime/);
});

test('the issuer of a policy has one of two forms', () => {
  const withForm = (issuer: unknown) =>
    faultsOf({ ...file, policies: [{ ...file.policies[0], issuer }] }).join();
  assert.equal(withForm('tfp'), '');
  assert.match(withForm('TFP'), /policies\.0\.issuer: .*"tenant"\|"tfp"/);
});

test('plain http is for localhost only, and no redirect URI has a fragment', () => {
  const redirectUris = ['http://portal.example/', 'https://portal.example/#x'];
  const faults = faultsOf({ ...file, applications: [{ ...application, redirectUris }] });
  assert.match(faults.join(), /applications\.0\.redirectUris\.0: plain http/);
  assert.match(faults.join(), /applications\.0\.redirectUris\.1: a redirect URI has no fragment/);
});

test('a redirect URI is https, http on this computer, or a private scheme with a dot', () => {
  const faultsWith = (uri: string) =>
    faultsOf({
      ...file,
      applications: [{ ...application, redirectUris: [uri] }],
      terms: [],
    }).join();
  for (const uri of [
    'https://portal.example/',
    'HTTP://localhost:4200/',
    'http://[::1]/',
    'com.example.app:/signed-in',
    'msala5000000-0000-4000-8000-000000000001://auth',
  ]) {
    assert.equal(faultsWith(uri), '', uri);
  }
  assert.match(faultsWith('HTTP://evil.example/'), /plain http/);
  for (const uri of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/x', 'myapp://x']) {
    assert.match(faultsWith(uri), /a private-use scheme with a dot/, uri);
  }
  assert.match(faultsWith('nothing'), /applications\.0\.redirectUris\.0: Invalid URL$/);
});

test('a front-channel address is what a browser opens in a frame: https, or http on this computer', () => {
  const faultsWith = (frontChannelLogoutUri: string) =>
    faultsOf({ ...file, applications: [{ ...application, frontChannelLogoutUri }], terms: [] });
  for (const uri of ['https://app.example/out?x=1', 'http://localhost:4600/out', 'http://[::1]/'])
    assert.deepEqual(faultsWith(uri), [], uri);
  for (const uri of [
    'http://app.example/out',
    'https://app.example/#x',
    'com.example.app:/out',
    'javascript:alert(1)',
    'out',
  ]) {
    assert.match(faultsWith(uri).join(), /^applications\.0\.frontChannelLogoutUri: /, uri);
  }
});

test('a module without a default export says what it needs', async (t) => {
  const path = temporaryFile(t, 'tenant.mjs', 'export const tenant = {};');
  await assert.rejects(loadTenant(path), /needs a default export/);
});

test('a JSON file may begin with a byte-order mark', async (t) => {
  const path = temporaryFile(t, 'tenant.json', `\uFEFF${JSON.stringify(file)}`);
  assert.equal((await loadTenant(path)).id, file.id);
});

test('names are unique, and permissions name what exists', () => {
  const permissions = [{ api: '00000000-0000-4000-8000-000000000000' }];
  const faults = faultsOf({
    ...file,
    users: [...(file.users ?? []), ...(file.users ?? [])],
    applications: [{ ...application, permissions }],
  });
  assert.match(faults.join(), /users: corinne\.eiger@example\.com twice/);
  assert.match(faults.join(), /applications\.0\.permissions: no API has the id/);
});

test('no application has the id of a person', () => {
  const file = localTenantFile(4200);
  const [application, ...others] = file.applications;
  const oid = file.users?.[0]?.oid ?? '';
  assert.throws(
    () =>
      parseTenant({ ...file, applications: [{ ...application, id: oid }, ...others] }, 'x.json'),
    /is the oid of a user/,
  );
});

test('secrets belong to confidential applications', () => {
  const applications = [{ ...application, secret: 'a-public-secret' }];
  assert.match(faultsOf({ ...file, applications }).join(), /a spa application has none/);
});
