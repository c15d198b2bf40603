import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesFor } from './addresses.ts';

const port = 4300;
const publicUrl = 'https://contoso.b2clogin.com';

test('without flags it is served on http and named with https', () => {
  assert.deepEqual(addressesFor({ port, https: false, publicUrl: undefined }), {
    served: 'http://localhost:4300',
    named: 'https://localhost:4300',
  });
});

test('with https both origins are the same', () => {
  const origin = 'https://localhost:4300';
  assert.deepEqual(addressesFor({ port, https: true, publicUrl: undefined }), {
    served: origin,
    named: origin,
  });
});

test('a public URL is both origins, whoever ends the TLS connection', () => {
  for (const https of [true, false]) {
    assert.deepEqual(addressesFor({ port, https, publicUrl }), {
      served: publicUrl,
      named: publicUrl,
    });
  }
});
