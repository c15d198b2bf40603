import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PortSettingError, readPorts } from './read-ports.ts';

test('the defaults hold where no variable is set', () => {
  assert.deepEqual(readPorts({ B2C_PORT: '' }), {
    PORTAL_PORT: 4200,
    B2C_PORT: 4300,
    API_PORT: 4400,
  });
});

test('each port can be set', () => {
  assert.equal(readPorts({ B2C_PORT: '5300' }).B2C_PORT, 5300);
});

for (const text of ['0', '-1', '65536', '4300a', '4.3e3', ' 4300', 'http']) {
  test(`"${text}" is no port, and the message names the variable`, () => {
    assert.throws(
      () => readPorts({ B2C_PORT: text }),
      (error) => error instanceof PortSettingError && error.message.startsWith('B2C_PORT'),
    );
  });
}

test('two parts can not share a port', () => {
  assert.throws(() => readPorts({ PORTAL_PORT: '4300' }), PortSettingError);
});
