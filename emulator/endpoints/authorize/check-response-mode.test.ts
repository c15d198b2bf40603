import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkResponseMode, responseModeForErrors } from './check-response-mode.ts';

test('query is the default, fragment and form_post can be asked for', () => {
  assert.equal(checkResponseMode(parametersOf('')), 'query');
  assert.equal(checkResponseMode(parametersOf('response_mode=fragment')), 'fragment');
  assert.equal(checkResponseMode(parametersOf('response_mode=form_post')), 'form_post');
});

test('an unknown mode is refused, and the refusal goes by query', () => {
  const parameters = parametersOf('response_mode=web_message');
  assertRefused(() => checkResponseMode(parameters), 'AADB2C90014');
  assert.equal(responseModeForErrors(parameters), 'query');
});
