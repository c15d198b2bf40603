import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dictionary } from '@zxcvbn-ts/language-common';
import { checkCommon } from './check-common.ts';
import { checkNewPassword, passwordLimits } from './check-new-password.ts';
import { loadCommonPasswords } from './common-passwords.ts';

const commonPasswords = await loadCommonPasswords();
const nobody = { email: '', givenName: '', surname: '', tenantName: '', applicationName: '' };
const faultsIn = (mode: 'b2c' | 'nist', password: string) =>
  checkNewPassword(password, { mode, own: nobody, commonPasswords });

function assertAllTooCommon(passwords: readonly string[]): void {
  assert.equal(passwords.length, 3000);
  for (const password of passwords) {
    for (const typed of [password, password.toUpperCase(), `${password}!`, `* ${password} *`]) {
      assert.ok(faultsIn('b2c', typed).includes('tooCommon'), typed);
      assert.ok(faultsIn('nist', typed).includes('tooCommon'), typed);
    }
  }
}

test('the 3,000 most common passwords are refused', () => {
  assertAllTooCommon(dictionary.passwords.slice(0, 3000));
});

test('so are the 3,000 most common ones that are long enough (ASVS 5, 6.2.4)', () => {
  const { shortest } = passwordLimits.nist;
  const longEnough = dictionary.passwords.filter(({ length }) => length >= shortest);
  assertAllTooCommon(longEnough.slice(0, 3000));
});

test('letters or digits more make another password', () => {
  const commonOnes = new Set(['glacier']);
  for (const password of ['glacier', 'GLACIER', ' Glacier!', '¿glacier?', '🏔️glacier🏔️'])
    assert.equal(checkCommon(password, commonOnes), 'tooCommon', password);
  for (const password of ['glacier1', 'glaciers', 'my-glacier', 'gla-cier', 'gl4cier', '!'])
    assert.equal(checkCommon(password, commonOnes), undefined, password);
});

test('an entry with symbols at its ends is found too', () => {
  assert.equal(checkCommon('$WORD$', new Set(['$word$'])), 'tooCommon');
  assert.equal(checkCommon('word', new Set(['$word$'])), undefined);
});
