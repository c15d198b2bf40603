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

const wrong: [string[], Record<string, string>][] = [
  [['--port', '1'], {}],
  [['--tenant'], {}],
  [['file.json'], {}],
  [[], { B2C_PORT: '0' }],
  [[], { B2C_PORT: 'http' }],
  [[], { PORTAL_PORT: '70000' }],
];
for (const [args, environment] of wrong) {
  test(`${[...args, ...Object.entries(environment).flat()].join(' ')} is wrong usage`, () => {
    assert.throws(() => readOptions(args, environment), UsageError);
  });
}
