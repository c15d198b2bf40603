import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Requests } from './page-steps.ts';
import { TestBrowser } from './test-browser.ts';
import { origin } from './test-emulator.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The emulator as people start it: a process with a port and a database file. */
export interface EmulatorProcess extends Requests {
  readonly port: number;
  /** What it said on its standard output when it was ready. */
  readonly announcement: string;
  readonly browser: () => TestBrowser;
  /** What it said on its standard error. */
  readonly complaints: () => string;
  /** Ends it without a warning. */
  readonly kill: () => Promise<void>;
  /** The same, in the middle of the work: `delayMs` after the request of this number from now on. */
  readonly killAtRequest: (number: number, delayMs: number) => Promise<void>;
}

/** `request` reaches it on http; with `--https` a test brings its own client and its trust. */
export async function startProcess(
  data: string,
  { args = [] }: { readonly args?: readonly string[] } = {},
): Promise<EmulatorProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, B2C_PORT: String(port), B2C_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const said = once(child.stdout, 'data') as Promise<[Buffer]>;
  const [announcement] = await Promise.race([said, failOnExit(child, () => complaints)]);

  const served = `http://localhost:${String(port)}`;
  let onRequest = (): void => undefined;
  const request = (url: string, init: RequestInit = {}) => {
    onRequest();
    return fetch(url.replace(origin, served), { ...init, redirect: 'manual' });
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  return {
    request,
    port,
    announcement: announcement.toString(),
    browser: () => new TestBrowser(request),
    complaints: () => complaints,
    kill,
    killAtRequest: async (number, delayMs) => {
      let left = number;
      await new Promise<void>((resolve) => {
        onRequest = () => {
          left -= 1;
          if (left === 0) setTimeout(resolve, delayMs);
        };
      });
      await kill();
    },
  };
}

async function failOnExit(child: ChildProcess, complaints: () => string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the emulator ended with ${String(code)}: ${complaints()}`);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
