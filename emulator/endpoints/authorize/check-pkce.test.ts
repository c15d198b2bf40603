import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { applicationOf, assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkPkce } from './check-pkce.ts';
import type { ResponseTypeWord } from '../../tokens/response-type.ts';

const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const check = (id: string, query: string, responseType: readonly ResponseTypeWord[] = ['code']) =>
  checkPkce(applicationOf(id), responseType, parametersOf(query));
const publicApp = localApplications.portalProd;

test('a public application sends an S256 challenge', () => {
  const query = `code_challenge=${challenge}&code_challenge_method=S256`;
  assert.equal(check(publicApp, query), challenge);
});

test('a confidential application may leave PKCE out, but not half of it', () => {
  assert.equal(check(localApplications.webApp, ''), undefined);
  assertRefused(() => check(localApplications.webApp, 'code_challenge_method=S256'), 'AADB2C99059');
});

test('no challenge, plain, and malformed challenges are refused', () => {
  const refuse = (query: string, code: Parameters<typeof assertRefused>[1]): void => {
    assertRefused(() => check(publicApp, query), code);
  };
  refuse('', 'AADB2C99059');
  refuse(`code_challenge=${challenge}`, 'AADB2C90184');
  refuse(`code_challenge=${challenge}&code_challenge_method=plain`, 'AADB2C90184');
  refuse(`code_challenge=${challenge}&code_challenge_method=s256`, 'AADB2C90184');
  refuse(`code_challenge=${challenge}x&code_challenge_method=S256`, 'AADB2C90183');
  refuse(`code_challenge=${challenge.slice(1)}&code_challenge_method=S256`, 'AADB2C90183');
  refuse(`code_challenge=${challenge.slice(1)}*&code_challenge_method=S256`, 'AADB2C90183');
});

test('where no code is asked for, there is nothing to protect', () => {
  assert.equal(check(publicApp, '', ['id_token', 'token']), undefined);
  assertRefused(() => check(publicApp, '', ['code', 'id_token']), 'AADB2C99059');
});
