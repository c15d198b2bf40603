import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOwnData } from './check-own-data.ts';

const own = {
  email: 'c.eiger+b2c@example.com',
  givenName: 'Zoë Anna',
  surname: "D'Eiger",
  tenantName: 'partnerlocal.onmicrosoft.com',
  applicationName: 'Partner portal (test)',
};
const nobody = { email: '', givenName: '', surname: '', tenantName: '', applicationName: '' };

test('a password that is a name or the address is refused, however it is written', () => {
  for (const password of [
    'c.eiger+b2c@example.com',
    'C EIGER B2C EXAMPLE COM',
    'c.eiger+b2c',
    'Zoë-Anna',
    'Zoe\u0308 Anna!',
    'd.eiger',
    "Zoë Anna D'Eiger",
    'DEiger, Zoë Anna',
    'partnerlocal.onmicrosoft.com',
    'Partner_Local',
    'PartnerPortalTest',
  ])
    assert.equal(checkOwnData(password, own), 'likeOwnData', password);
});

test('a password that only has a name in it is allowed', () => {
  for (const password of ['ZoëAnna-2026', 'my D’Eiger', 'eiger', 'example.com', 'onmicrosoft.com'])
    assert.equal(checkOwnData(password, own), undefined, password);
});

test('a name of less than four letters says nothing', () => {
  assert.equal(checkOwnData('Li-!', { ...nobody, givenName: 'Li' }), undefined);
  assert.equal(checkOwnData('Kim', { ...nobody, surname: 'Kim' }), undefined);
  assert.equal(
    checkOwnData('Kim Li', { ...nobody, givenName: 'Li', surname: 'Kim' }),
    'likeOwnData',
  );
  assert.equal(checkOwnData('Anna', { ...nobody, givenName: 'Anna' }), 'likeOwnData');
});

test('unknown data is like no password', () => {
  for (const password of ['', '!!!!!!!!', 'Gletscher-4815', '@', '.'])
    assert.equal(checkOwnData(password, nobody), undefined, password);
});
