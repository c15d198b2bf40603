import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Flow } from '../../tenant/tenant-schema.ts';
import { applicationOf, assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkResponseType } from './check-response-type.ts';
import { supportedResponseTypes } from '../../tokens/response-type.ts';

const check = (flows: readonly Flow[], responseType: string) => {
  const application = { ...applicationOf(localApplications.portalProd), flows: [...flows] };
  const parameters = parametersOf(new URLSearchParams({ response_type: responseType }).toString());
  return checkResponseType(application, parameters);
};

for (const responseType of supportedResponseTypes) {
  test(`${responseType} is allowed where the registration has its flows`, () => {
    assert.deepEqual(check(['code', 'implicit'], responseType), responseType.split(' '));
    const isHybrid = responseType.includes('code') && responseType !== 'code';
    assert.equal(isAllowed(['code'], responseType), responseType === 'code');
    assert.equal(isAllowed(['implicit'], responseType), !responseType.includes('code'));
    if (isHybrid) assertRefused(() => check(['code'], responseType), 'AADB2C90057');
  });
}

const isAllowed = (flows: readonly Flow[], responseType: string): boolean => {
  try {
    check(flows, responseType);
    return true;
  } catch {
    return false;
  }
};

test('the order of the words does not matter', () => {
  assert.deepEqual(check(['implicit'], 'token id_token'), ['id_token', 'token']);
});

test('nothing, unknown words, other cases and repetitions are refused', () => {
  assertRefused(() => check(['code'], ''), 'AADB2C90083');
  for (const responseType of ['CODE', 'none', 'code code', 'code  token', 'code none', ' code']) {
    assertRefused(() => check(['code', 'implicit'], responseType), 'AADB2C90013');
  }
});
