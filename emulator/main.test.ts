import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, type TestContext } from 'node:test';
import { localTenant } from '../contract/local-tenant.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

function start(t: TestContext, port: number, args: readonly string[] = [], data = ':memory:') {
  const environment = { ...process.env, B2C_PORT: String(port), B2C_DATA: data };
  const child = spawn(process.execPath, [main, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  t.after(() => child.kill());
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  // After a disconnect `close` never comes; where all output matters it is `close` that has it.
  const exitOn = async (event: 'exit' | 'close') => {
    const [code] = (await once(child, event)) as [number | null];
    return code;
  };
  const ready = new Promise<void>((resolve) => {
    child.stdout?.once('data', () => {
      resolve();
    });
  });
  return { child, exitOn, ready, output: () => output };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}

for (const stop of ['SIGTERM', 'SIGINT', 'the end of its parent'] as const) {
  test(`it says where it listens, answers, and stops cleanly on ${stop}`, async (t) => {
    const port = await freePort();
    const { child, exitOn, ready, output } = start(t, port);
    await ready;
    assert.equal(output(), `Local B2C is ready at http://localhost:${String(port)}\n`);
    const response = await fetch(`http://localhost:${String(port)}/_emulator/health`);
    assert.equal(response.status, 200);
    const exited = exitOn('exit');
    if (stop === 'the end of its parent') child.disconnect();
    else child.kill(stop);
    assert.equal(await exited, 0);
  });
}

test('on https it stops as cleanly', async (t) => {
  const port = await freePort();
  const { child, exitOn, ready, output } = start(t, port, ['--https']);
  await ready;
  assert.ok(output().startsWith(`Local B2C is ready at https://localhost:${String(port)}\n`));
  const exited = exitOn('exit');
  child.kill('SIGTERM');
  assert.equal(await exited, 0);
});

test('behind a proxy it says both addresses', async (t) => {
  const port = await freePort();
  const args = ['--public-url', 'https://contoso.b2clogin.com/'];
  const { ready, output } = start(t, port, args);
  await ready;
  assert.equal(
    output(),
    `Local B2C is ready at https://contoso.b2clogin.com, behind a proxy in front of http://localhost:${String(port)}\n`,
  );
});

test('a port that is taken ends the start with a sentence', async (t) => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const { exitOn, output } = start(t, address.port);
  assert.equal(await exitOn('close'), 1);
  assert.match(output(), /^Port \d+ is taken\./);
});

/** Folders for data that cannot hold any, each with the file that the sentence names. */
const unusableData: Record<string, (folder: string) => { data: string; file: string }> = {
  'is a file': (folder) => {
    const data = join(folder, 'file');
    writeFileSync(data, '');
    return { data, file: join(data, databaseName) };
  },
  'holds something else than a database': (folder) => {
    const file = join(folder, databaseName);
    writeFileSync(file, 'no database '.repeat(999));
    return { data: folder, file };
  },
  'has a folder in the place of the database': (folder) => {
    const file = join(folder, databaseName);
    mkdirSync(file);
    return { data: folder, file };
  },
};
const databaseName = `b2c-${localTenant.id}.sqlite`;

for (const [problem, prepare] of Object.entries(unusableData)) {
  test(`a B2C_DATA that ${problem} ends the start with a sentence`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'b2c-'));
    t.after(() => {
      rmSync(folder, { recursive: true });
    });
    const { data, file } = prepare(folder);
    const { exitOn, output } = start(t, await freePort(), [], data);
    assert.equal(await exitOn('close'), 1);
    assert.ok(output().startsWith(`The local B2C cannot use its data in ${file}: `), output());
    assert.match(output(), /B2C_DATA\.\n$/);
    assert.doesNotMatch(output(), /\n +at /);
  });
}

test('an unknown flag and a missing tenant file are wrong usage', async (t) => {
  for (const args of [['--nothing'], ['--tenant', 'no-such-file.json']]) {
    const { exitOn, output } = start(t, 4300, args);
    assert.equal(await exitOn('close'), 2);
    assert.match(output(), /--tenant FILE/);
    assert.doesNotMatch(output(), /\n +at /);
  }
});

test('--help explains itself', async (t) => {
  const { exitOn, output } = start(t, 4300, ['--help']);
  assert.equal(await exitOn('close'), 0);
  assert.match(output(), /B2C_PORT/);
});
