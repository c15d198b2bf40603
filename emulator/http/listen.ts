import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';

type FetchCallback = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Limits against slow and oversized requests (ASVS 15.2.2). */
const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
};

/** On loopback only: the passwords of the local tenant are public. */
export function listen(fetch: FetchCallback, port: number): Promise<ServerType> {
  return onLoopback(createAdaptorServer({ fetch, serverOptions }), port);
}

/**
 * The same on https. The port comes before the certificate: until `setSecureContext` hands one over,
 * every connection ends in its handshake.
 */
export async function listenOnHttps(fetch: FetchCallback, port: number): Promise<HttpsServer> {
  const server = createAdaptorServer({
    fetch,
    createServer: createHttpsServer,
    serverOptions: { ...serverOptions, handshakeTimeout: serverOptions.headersTimeout },
  });
  return (await onLoopback(server, port)) as HttpsServer;
}

async function onLoopback(server: ServerType, port: number): Promise<ServerType> {
  server.listen(port, 'localhost');
  // Rejects when the server emits `error` first, for example because the port is taken.
  await once(server, 'listening');
  return server;
}
