import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions, UsageError } from './options.ts';

test('without anything the defaults of the contract hold', () => {
  assert.deepEqual(readOptions([], {}), {
    port: 4300,
    portalPort: 4200,
    data: undefined,
    tenantFile: undefined,
    hasDevelopmentEndpoints: true,
    https: false,
    publicUrl: undefined,
    issuerForm: undefined,
    help: false,
  });
});

test('variables and flags are read', () => {
  const environment = { B2C_PORT: '4390', PORTAL_PORT: '4391', B2C_DATA: ':memory:' };
  const options = readOptions(['--tenant', 'x.json', '--no-dev-endpoints'], environment);
  assert.deepEqual(
    [options.port, options.portalPort, options.data, options.tenantFile],
    [4390, 4391, ':memory:', 'x.json'],
  );
  assert.equal(options.hasDevelopmentEndpoints, false);
});

test('https, a public URL and the form of the issuer are asked for each on their own', () => {
  assert.equal(readOptions(['--https'], {}).https, true);
  for (const form of ['tenant', 'tfp']) {
    assert.equal(readOptions(['--issuer', form], {}).issuerForm, form);
  }
});

const publicUrls: Record<string, string> = {
  'https://contoso.b2clogin.com': 'https://contoso.b2clogin.com',
  'https://Contoso.b2clogin.com:443/': 'https://contoso.b2clogin.com',
  'https://contoso.b2clogin.com:4300': 'https://contoso.b2clogin.com:4300',
  'https://[::1]:4300/': 'https://[::1]:4300',
};
for (const [given, origin] of Object.entries(publicUrls)) {
  test(`the public URL ${given} is the origin ${origin}`, () => {
    assert.equal(readOptions(['--public-url', given], {}).publicUrl, origin);
  });
}

const noPublicUrls = [
  'contoso.b2clogin.com',
  'http://contoso.b2clogin.com',
  'https://contoso.b2clogin.com/path',
  'https://contoso.b2clogin.com/?',
  'https://contoso.b2clogin.com/?p=b2c_1a_signin',
  'https://contoso.b2clogin.com/#here',
  'https://user@contoso.b2clogin.com',
  'https://user:secret@contoso.b2clogin.com/',
  'https://*.b2clogin.com',
  'https://contoso_b2c.example',
  'https://contoso.b2clogin.com./',
  'https://contoso.b2clogin.com:70000',
  'https://',
  '',
];
for (const given of noPublicUrls) {
  test(`the public URL "${given}" is refused with what it must be`, () => {
    assert.throws(
      () => readOptions(['--public-url', given], {}),
      (error) => error instanceof UsageError && error.message.includes('https://HOST:PORT'),
    );
  });
}

const wrong: [string[], Record<string, string>][] = [
  [['--port', '1'], {}],
  [['--tenant'], {}],
  [['file.json'], {}],
  [['--https=yes'], {}],
  [['--public-url'], {}],
  [['--issuer', 'TFP'], {}],
  [['--issuer'], {}],
  [[], { B2C_PORT: '0' }],
  [[], { B2C_PORT: 'http' }],
  [[], { PORTAL_PORT: '70000' }],
];
for (const [args, environment] of wrong) {
  test(`${[...args, ...Object.entries(environment).flat()].join(' ')} is wrong usage`, () => {
    assert.throws(() => readOptions(args, environment), UsageError);
  });
}
