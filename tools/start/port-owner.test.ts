import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';

import { listeningSockets, portOwner, readLsof, readNetstat } from './port-owner.ts';

test('the owner of a port is named with pid and command', async (t) => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const owner = await portOwner(address.port);
  assert.ok(owner);
  assert.equal(owner.pid, process.pid);
  assert.match(owner.command, /node/);
});

test('nobody owns a free port', async () => {
  assert.equal(await portOwner(1), undefined);
});

test('the table of the kernel is read by port and state', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1068 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 111 1',
    '   1: 0100007F:1068 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 222 1',
    '   2: 0100007F:10CC 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 333 1',
  ].join('\n');
  assert.deepEqual(listeningSockets(table, 4200), ['socket:[111]']);
  assert.deepEqual(listeningSockets('', 4200), []);
});

test('lsof is read', () => {
  assert.deepEqual(readLsof('p812\nf23\ncnode\n'), { pid: 812, command: 'node' });
  assert.equal(readLsof(''), undefined);
});

test('netstat of Windows is read', () => {
  const text = [
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State           PID',
    '  TCP    127.0.0.1:14200        0.0.0.0:0              LISTENING       1',
    '  TCP    [::1]:4200             [::]:0                 LISTENING       812',
  ].join('\r\n');
  assert.equal(readNetstat(text, 4200), 812);
  assert.equal(readNetstat(text, 4300), undefined);
});
