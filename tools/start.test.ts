import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { root } from './repository.ts';

// The real start, with the real portal: what a newcomer meets, and what must be gone afterwards.

/** Which processes there are is read from the kernel's tables. */
const needsProc = { skip: process.platform === 'linux' ? false : 'reads /proc' };

test('everything starts, answers, and is gone after Ctrl-C', needsProc, async (t) => {
  const { child, output, ports } = await start(t);
  await until(() => output().includes('Ready. Stop with Ctrl-C.'));
  assert.match(output(), new RegExp(`Portal +http://localhost:${String(ports.PORTAL_PORT)}`));
  assert.match(output(), /Sample account +corinne\.eiger@example\.com/);
  for (const url of [
    `http://localhost:${String(ports.PORTAL_PORT)}/profile`,
    `http://localhost:${String(ports.B2C_PORT)}/_emulator/health`,
    `http://localhost:${String(ports.API_PORT)}/status`,
  ])
    assert.equal((await fetch(url)).status, 200, url);

  const started = await descendants(child.pid);
  assert.ok(started.length >= 3, `${String(started.length)} processes`);
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  assert.deepEqual(await ended, [0, null]);
  await until(async () => (await alive(started)).length === 0);
});

test('nothing is left when npm alone is told to end', needsProc, async (t) => {
  const { child, output } = await start(t, {}, ['npm', 'start']);
  await until(() => output().includes('Ready. Stop with Ctrl-C.'));
  const started = await descendants(child.pid);
  child.kill('SIGTERM');
  await until(async () => (await alive(started)).length === 0);
});

test('nothing is left when the start itself is killed', needsProc, async (t) => {
  const { child, output } = await start(t);
  await until(() => output().includes('Ready. Stop with Ctrl-C.'));
  const started = await descendants(child.pid);
  child.kill('SIGKILL');
  await until(async () => (await alive(started)).length === 0);
});

test('a part that ends takes the others down, and is named', needsProc, async (t) => {
  const { child, output } = await start(t);
  await until(() => output().includes('Ready. Stop with Ctrl-C.'));
  const started = await descendants(child.pid);
  const api = (await commands(started)).find(([, command]) => command.includes('api/main.ts'));
  assert.ok(api);
  const ended = once(child, 'exit');
  process.kill(api[0], 'SIGKILL');
  assert.deepEqual(await ended, [1, null]);
  assert.match(output(), /api ended with SIGKILL/);
  await until(async () => (await alive(started)).length === 0);
});

test('a taken port is named with its owner, and nothing is started', needsProc, async (t) => {
  const owner = createServer().listen(0, 'localhost');
  await once(owner, 'listening');
  t.after(() => owner.close());
  const { child, output } = await start(t, { B2C_PORT: portOf(owner) });
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 1);
  assert.match(output(), /Port \d+ for the local B2C is taken/);
  assert.match(output(), new RegExp(`process ${String(process.pid)}`));
  assert.doesNotMatch(output(), /Starting/);
});

test('a port that is none is named by its variable', async (t) => {
  const { child, output } = await start(t, { API_PORT: 99_999 });
  assert.deepEqual(await once(child, 'exit'), [1, null]);
  assert.match(output(), /API_PORT is "99999"/);
});

interface TestPorts {
  PORTAL_PORT: number;
  B2C_PORT: number;
  API_PORT: number;
}

const directly: [string, ...string[]] = [process.execPath, `${root}tools/start.ts`];

async function start(
  t: TestContext,
  wished: Partial<TestPorts> = {},
  [program, ...args]: readonly [string, ...string[]] = directly,
) {
  const [portal, b2c, api] = await freePorts();
  const ports = { PORTAL_PORT: portal, B2C_PORT: b2c, API_PORT: api, ...wished };
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
      B2C_DATA: ':memory:',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  t.after(() => stopped(child));
  return { child, ports, output: () => output };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Three ports that were free a moment ago. */
async function freePorts(): Promise<[number, number, number]> {
  const servers = [createServer(), createServer(), createServer()] as const;
  for (const server of servers) {
    server.listen(0, 'localhost');
    await once(server, 'listening');
  }
  const ports: [number, number, number] = [
    portOf(servers[0]),
    portOf(servers[1]),
    portOf(servers[2]),
  ];
  for (const server of servers) {
    server.close();
    await once(server, 'close');
  }
  return ports;
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, 'it did not happen within a minute');
    await pause(50);
  }
}

/** Processes below one, read from the kernel's tables. */
async function descendants(pid: number | undefined): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const below = (parent: number): number[] =>
    [...parents].filter(([, own]) => own === parent).flatMap(([child]) => [child, ...below(child)]);
  return pid === undefined ? [] : below(pid);
}

async function alive(pids: readonly number[]): Promise<number[]> {
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
      // A zombie has ended; only its parent has not looked yet.
      return stat === '' || stat.includes(') Z ') ? [] : [pid];
    }),
  );
  return found.flat();
}

async function commands(pids: readonly number[]): Promise<[number, string][]> {
  return Promise.all(
    pids.map(async (pid) => [
      pid,
      await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => ''),
    ]),
  );
}
