import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

function startApis(environment: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, B2C_DATA: ':memory:', API_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { stdout, stderr } = child;
  assert.ok(stdout && stderr);
  const readyUrl = once(createInterface(stdout), 'line').then(
    ([line]) => /http:\S+/.exec(String(line))?.[0] ?? '',
  );
  return { child, stderr, readyUrl };
}

test('tells its address, answers there, and stops cleanly on SIGTERM', async () => {
  const { child, readyUrl } = startApis({});
  const url = await readyUrl;
  assert.equal((await fetch(`${url}/status`)).status, 200);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('stops when the process that started it is gone', async () => {
  const { child, readyUrl } = startApis({});
  await readyUrl;
  child.disconnect();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('a signal and a closed channel together are one stop', async () => {
  const { child, readyUrl } = startApis({});
  await readyUrl;
  child.kill('SIGTERM');
  child.disconnect();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('without a local B2C a token is neither accepted nor a crash', async () => {
  const { child, readyUrl } = startApis({ B2C_PORT: '1' });
  const url = await readyUrl;
  const headers = { Authorization: `Bearer ${Buffer.from('{}').toString('base64url')}.e30.e30` };
  assert.equal((await fetch(`${url}/profile/me`, { headers })).status, 401);
  assert.equal((await fetch(`${url}/status`)).status, 200);
  child.kill('SIGTERM');
  await once(child, 'exit');
});

test('a taken port is named with the way out', async () => {
  const holder = createServer();
  await once(holder.listen(0, 'localhost'), 'listening');
  const { port } = holder.address() as AddressInfo;
  const { child, stderr } = startApis({ API_PORT: String(port) });
  const [message, exit] = await Promise.all([stderr.toArray(), once(child, 'exit')]);
  assert.match(message.join(''), new RegExp(`${String(port)}.*API_PORT`));
  assert.deepEqual(exit, [1, null]);
  holder.close();
});
