import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { applicationOf, assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkResponseType } from './check-response-type.ts';

const check = (id: string, query: string) => (): void => {
  checkResponseType(applicationOf(id), parametersOf(query));
};

test('code is the response type', () => {
  assert.doesNotThrow(check(localApplications.portalProd, 'response_type=code'));
});

test('other response types and applications without the code flow are refused', () => {
  assertRefused(check(localApplications.portalProd, ''), 'AADB2C90083');
  assertRefused(check(localApplications.portalProd, 'response_type=id_token'), 'AADB2C90013');
  assertRefused(check(localApplications.portalProd, 'response_type=CODE'), 'AADB2C90013');
  assertRefused(check(localApplications.classicSpa, 'response_type=code'), 'AADB2C90057');
});
