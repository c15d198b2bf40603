import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';

export interface Listener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The largest token is 16 kB; with less room Node would refuse it without a problem answer. */
const maxHeaderBytes = 32 * 1024;
const requestTimeoutMs = 10_000;

/** Serves the handler on this machine only. Port 0 takes any free port. */
export async function listen(
  handler: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Listener> {
  const answer = getRequestListener(handler);
  const server = createServer(
    { maxHeaderSize: maxHeaderBytes, requestTimeout: requestTimeoutMs },
    (incoming, outgoing) => void answer(incoming, outgoing),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const close = promisify(server.close.bind(server));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = close();
      server.closeAllConnections();
      await closed;
    },
  };
}
