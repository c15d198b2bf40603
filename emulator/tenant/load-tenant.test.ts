import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTenantFile } from './local-tenant.ts';
import { parseTenant } from './load-tenant.ts';
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

test('the local tenant is valid', () => {
  assert.deepEqual(faultsOf(file), []);
});

test('an unknown key is named with its path', () => {
  const policies = [{ ...file.policies[0], tokenLifetime: 5 }];
  assert.match(faultsOf({ ...file, policies }).join(), /policies\.0: .*tokenLifetime/);
});

test('plain http is for localhost only, and no redirect URI has a fragment', () => {
  const redirectUris = ['http://portal.example/', 'https://portal.example/#x'];
  const faults = faultsOf({ ...file, applications: [{ ...application, redirectUris }] });
  assert.match(faults.join(), /applications\.0\.redirectUris\.0: plain http/);
  assert.match(faults.join(), /applications\.0\.redirectUris\.1: a redirect URI has no fragment/);
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

test('secrets belong to confidential applications', () => {
  const applications = [{ ...application, secret: 'a-public-secret' }];
  assert.match(faultsOf({ ...file, applications }).join(), /a spa application has none/);
});
