import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalisePath } from './normalise-path.ts';

const tenant = { name: 'contoso.onmicrosoft.com', id: '6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40' };
const normalised = (path: string): string => normalisePath(`http://localhost:4300${path}`, tenant);

const samePlace = [
  '/contoso.onmicrosoft.com/b2c_1a_signin/oauth2/v2.0/authorize',
  '/CONTOSO.onmicrosoft.com/B2C_1A_signin/OAuth2/v2.0/Authorize',
  `/${tenant.id}/b2c_1a_signin/oauth2/v2.0/authorize`,
  '/tfp/contoso.onmicrosoft.com/b2c_1a_signin/oauth2/v2.0/authorize',
  '//contoso.onmicrosoft.com//b2c_1a_signin/oauth2/v2.0//authorize/',
];
for (const path of samePlace) {
  test(`${path} names tenant and policy`, () => {
    assert.equal(normalised(path), '/~tenant/path/b2c_1a_signin/oauth2/v2.0/authorize');
  });
}

test('the policy may come as query parameter', () => {
  assert.equal(
    normalised('/contoso.onmicrosoft.com/oauth2/v2.0/token?p=B2C_1A_SignIn'),
    '/~tenant/query/B2C_1A_SignIn/oauth2/v2.0/token',
  );
});

test('a policy parameter cannot break out of its segment', () => {
  assert.equal(
    normalised('/contoso.onmicrosoft.com/oauth2/v2.0/token?p=../x'),
    '/~tenant/query/..%2Fx/oauth2/v2.0/token',
  );
});

test('the inner form cannot be asked for, and other tenants stay unknown', () => {
  assert.equal(normalised('/~tenant/path/b2c_1a_signin/oauth2/v2.0/token'), '/unknown');
  assert.equal(normalised('/fabrikam.onmicrosoft.com/x'), '/fabrikam.onmicrosoft.com/x');
});
