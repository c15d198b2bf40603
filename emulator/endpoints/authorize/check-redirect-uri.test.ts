import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localApplications } from '../../../contract/local-tenant.ts';
import { applicationOf, assertRefused, parametersOf } from '../../testing/refusal.ts';
import { checkRedirectUri } from './check-redirect-uri.ts';

const check = (id: string, uri: string): string =>
  checkRedirectUri(applicationOf(id), parametersOf(`redirect_uri=${encodeURIComponent(uri)}`));

test('a registered URI is accepted letter by letter', () => {
  const uri = 'http://localhost:4200/redirect.html';
  assert.equal(check(localApplications.portalProd, uri), uri);
  assertRefused(() => check(localApplications.portalProd, 'http://localhost:4200'), 'AADB2C90006');
});

test('a native application may use any port of localhost, nothing else', () => {
  for (const uri of ['http://localhost', 'http://localhost:5123', 'http://localhost:65535/']) {
    assert.equal(check(localApplications.nativeApp, uri), uri);
  }
  for (const uri of [
    'http://localhost:5123/path',
    'http://localhost:5123?x=1',
    'http://localhost:x',
    'http://localhost:0',
    'http://localhost:65536',
    'http://localhost:99999',
    'http://localhost.evil.example:5123',
    'https://localhost:5123',
    'http://127.0.0.1:5123',
  ]) {
    assertRefused(() => check(localApplications.nativeApp, uri), 'AADB2C90006');
  }
});
