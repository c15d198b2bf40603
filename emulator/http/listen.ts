import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { once } from 'node:events';

type FetchCallback = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Limits against slow and oversized requests (ASVS 15.2.2). */
const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
};

/** On loopback only: the passwords of the local tenant are public. */
export async function listen(fetch: FetchCallback, port: number): Promise<ServerType> {
  const server = createAdaptorServer({ fetch, serverOptions });
  server.listen(port, 'localhost');
  // Rejects when the server emits `error` first, for example because the port is taken.
  await once(server, 'listening');
  return server;
}
