import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { applicationOf, assertRefused, localTenant } from '../../testing/refusal.ts';
import { findPolicy } from '../../tenant/find-policy.ts';
import { checkEnvironment } from './check-environment.ts';

function check(applicationId: string, policyName: string): void {
  const policy = findPolicy(localTenant, policyName);
  assert.ok(policy);
  checkEnvironment(applicationOf(applicationId), policy);
}

test('registration and policy of one environment fit', () => {
  check(localApplications.portalTest, 'b2c_1a_token_expiration_test');
  check(localApplications.portalProd, 'b2c_1a_signin');
});

test('mixed environments are refused', () => {
  assertRefused(() => {
    check(localApplications.portalTest, 'b2c_1a_signin');
  }, 'AADB2C90068');
});

test('a registration without environment fits every policy', () => {
  check(localApplications.secondSpa, 'b2c_1a_signin');
  check(localApplications.secondSpa, 'b2c_1a_signin_test');
});
