import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface RunningServer {
  readonly origin: string;
  /** What it said on its standard error so far. */
  readonly complaints: () => string;
  readonly stop: () => Promise<void>;
}

export interface Program {
  readonly args: (port: number) => readonly string[];
  readonly environment?: (port: number) => Readonly<Record<string, string>>;
  /** What it prints when it listens. */
  readonly isReady: RegExp;
}

/** A program in a process of its own, on a port that was free a moment ago. */
export async function startServer({ args, environment, isReady }: Program): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, args(port), {
    env: { ...process.env, ...environment?.(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ready = new Promise<void>((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (isReady.test(said)) resolve();
    });
  });
  await Promise.race([ready, failOnExit(child, () => complaints)]);
  return {
    origin: `http://localhost:${String(port)}`,
    complaints: () => complaints,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}

async function failOnExit(child: ChildProcess, complaints: () => string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`a server ended with ${String(code)}: ${complaints()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
