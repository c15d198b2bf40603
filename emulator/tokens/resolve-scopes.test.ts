import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../contract/local-tenant.ts';
import { applicationOf, assertRefused, localTenant } from '../testing/refusal.ts';
import { resolveScopes } from './resolve-scopes.ts';

const api = 'https://partnerlocal.onmicrosoft.com/b2capi';
const portal = applicationOf(localApplications.portalProd);
const resolve = (scope: string) => resolveScopes(localTenant, portal, scope);

test('profile is ignored: MSAL sends it with every request', () => {
  const { granted, resource, wantsIdToken, wantsRefreshToken } = resolve(
    'openid profile offline_access',
  );
  assert.deepEqual(granted, ['openid', 'offline_access']);
  assert.deepEqual([resource, wantsIdToken, wantsRefreshToken], [undefined, true, true]);
});

test('the own client id asks for a token for the own back end', () => {
  assert.deepEqual(resolve(portal.id).resource, { kind: 'ownBackEnd', audience: portal.id });
});

test('the own client id is found in any case, as the client_id is', () => {
  const scope = portal.id.toUpperCase();
  assert.deepEqual(resolve(scope).resource, { kind: 'ownBackEnd', audience: portal.id });
  assert.deepEqual(resolve(scope).granted, [scope]);
});

test('scopes that bring no token are refused', () => {
  for (const scope of ['profile', 'offline_access', 'profile offline_access']) {
    assertRefused(() => resolve(scope), 'AADB2C90115');
  }
});

test('what is not granted stays out, as long as something is', () => {
  const { granted, resource } = resolve(`${api}/read ${api}/admin openid`);
  assert.deepEqual(granted, ['openid', `${api}/read`]);
  assert.deepEqual(resource, {
    kind: 'api',
    audience: localApplications.tasksApi,
    scopeNames: ['read'],
  });
});

test('scopes that cannot be answered are refused', () => {
  assertRefused(() => resolve(' '), 'AADB2C90010');
  assertRefused(() => resolve('openid "x"'), 'AADB2C99005');
  assertRefused(() => resolve(`${api}/nothing`), 'AADB2C90117');
  assertRefused(() => resolve(api), 'AADB2C90117');
  assertRefused(() => resolve(localApplications.portalTest), 'AADB2C90117');
  assertRefused(() => resolve(`${api}/admin`), 'AADB2C90205');
  assertRefused(() => resolve(`${api}/read ${portal.id}`), 'AADB2C90146');
});
