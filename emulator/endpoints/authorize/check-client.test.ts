import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { assertRefused, localTenant, parametersOf } from '../../testing/refusal.ts';
import { checkClient } from './check-client.ts';

test('a registered client id is found, in any case of letters', () => {
  const query = `client_id=${localApplications.portalProd.toUpperCase()}`;
  assert.equal(checkClient(localTenant, parametersOf(query)).name, 'Partner portal');
});

test('no, an unknown and a repeated client id are refused', () => {
  const check = (query: string) => () => checkClient(localTenant, parametersOf(query));
  assertRefused(check(''), 'AADB2C90008');
  assertRefused(check('client_id='), 'AADB2C90008');
  assertRefused(check('client_id=x'), 'AADB2C90018');
  assertRefused(check(`client_id=${localApplications.portalProd}&client_id=x`), 'AADB2C90122');
});
