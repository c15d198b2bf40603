import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { listen } from '../http/listen.ts';
import type { TestEmulator } from './test-emulator.ts';

export interface Served {
  /** Sends the lines as they are and returns the answer as it came. */
  readonly send: (...lines: string[]) => Promise<string>;
  /** How many requests reached the emulator itself. */
  readonly reached: () => number;
}

/** The emulator on a port, for what only shows on the wire. */
export async function serve(t: TestContext, { fetch }: TestEmulator): Promise<Served> {
  let reached = 0;
  const server = await listen((request, env) => {
    reached += 1;
    return fetch(request, env);
  }, 0);
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    send: async (...lines) => {
      const socket = connect(port, 'localhost');
      await once(socket, 'connect');
      const [head, ...rest] = lines;
      socket.write([head, 'Connection: close', ...rest].join('\r\n'));
      // Whatever the lines lack, a body or the end of one, is not to come.
      if (!rest.includes('')) socket.write('\r\n\r\n');
      return text(socket);
    },
    reached: () => reached,
  };
}

/** What differs between two equal answers: the time, and the id under which a refusal is found. */
export const withoutTimeAndIds = (answer: string): string =>
  answer
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/g, 'TIME')
    .replace(/^Date: .*$/m, 'Date: TIME');
