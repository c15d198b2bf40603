import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { applicationOf, assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkResponseMode, responseModeForErrors } from './check-response-mode.ts';
import type { ResponseTypeWord } from '../../tokens/response-type.ts';

const application = applicationOf(localApplications.classicSpa);
const check = (query: string, responseType: readonly ResponseTypeWord[] = ['code']) =>
  checkResponseMode(application, responseType, parametersOf(query));

test('a code travels in the query unless another mode is asked for', () => {
  assert.equal(check(''), 'query');
  assert.equal(check('response_mode=fragment'), 'fragment');
  assert.equal(check('response_mode=form_post'), 'form_post');
});

test('tokens travel in the fragment or in a form, never in a query', () => {
  assert.equal(check('', ['id_token']), 'fragment');
  assert.equal(check('response_mode=form_post', ['id_token', 'token']), 'form_post');
  assertRefused(() => check('response_mode=query', ['code', 'token']), 'AADB2C90014');
});

test('a registration may allow fewer modes', () => {
  const formOnly = { ...application, responseModes: ['form_post' as const] };
  const post = parametersOf('response_mode=form_post');
  assert.equal(checkResponseMode(formOnly, ['code'], post), 'form_post');
  assert.equal(checkResponseMode(formOnly, ['code'], parametersOf('')), 'form_post');
  const fragment = parametersOf('response_mode=fragment');
  assertRefused(() => checkResponseMode(formOnly, ['code'], fragment), 'AADB2C90014');
  assert.equal(responseModeForErrors(formOnly, fragment), 'form_post');
});

test('an unknown mode is refused, and the refusal goes where the answer would', () => {
  assertRefused(() => check('response_mode=web_message'), 'AADB2C90014');
  const modeOf = (query: string) => responseModeForErrors(application, parametersOf(query));
  assert.equal(modeOf('response_mode=web_message'), 'query');
  assert.equal(modeOf('response_mode=web_message&response_type=id_token'), 'fragment');
  assert.equal(modeOf('response_mode=query&response_type=id_token+token'), 'fragment');
});
