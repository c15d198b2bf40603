import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readConfiguration } from './configuration.ts';

test('without variables everything has its usual place', () => {
  assert.deepEqual(readConfiguration({}, '/data'), {
    port: 4400,
    discoveryUrl:
      'http://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signup_signin/v2.0/.well-known/openid-configuration',
    portalOrigin: 'http://localhost:4200',
    dataFolder: '/data',
  });
});

test('a variable that is set to nothing counts as not set', () => {
  const nothing = { API_PORT: '', B2C_PORT: '', PORTAL_PORT: '', API_DISCOVERY: '', B2C_DATA: '' };
  assert.deepEqual(readConfiguration(nothing, '/data'), readConfiguration({}, '/data'));
});

test('the ports of the neighbours shape their addresses', () => {
  const configuration = readConfiguration({ B2C_PORT: '1', PORTAL_PORT: '2' }, '/data');
  assert.match(configuration.discoveryUrl, /^http:\/\/localhost:1\//);
  assert.equal(configuration.portalOrigin, 'http://localhost:2');
});

test('another tenant can be trusted', () => {
  const discoveryUrl = 'https://login.example/.well-known/openid-configuration';
  assert.equal(readConfiguration({ API_DISCOVERY: discoveryUrl }, '/').discoveryUrl, discoveryUrl);
});

for (const [name, value] of Object.entries({
  API_PORT: '0x10',
  B2C_PORT: '70000',
  PORTAL_PORT: '-1',
  API_DISCOVERY: 'ftp://example.org/',
})) {
  test(`${name}=${value} stops the start and is named`, () => {
    assert.throws(
      () => readConfiguration({ [name]: value }, '/'),
      (error) => error instanceof z.ZodError && error.issues[0]?.path[0] === name,
    );
  });
}
