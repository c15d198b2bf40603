import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { EmulatorEnv } from './emulator-env.ts';
import { KeptAnswers } from './kept-answers.ts';

type Fetch = (request: Request, env: EmulatorEnv['Bindings']) => Response | Promise<Response>;

/** Limits against slow and oversized requests (ASVS 15.2.2). */
const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  // How often Node looks whether one of the limits is over; every 30 seconds by default.
  connectionsCheckingInterval: 5_000,
};

/** On loopback only: the passwords of the local tenant are public. */
export function listen(fetch: Fetch, port: number): Promise<Server> {
  return onLoopback(createServer(serverOptions, listenerFor(fetch)), port);
}

/**
 * The same on https. The port comes before the certificate: until `setSecureContext` hands one over,
 * every connection ends in its handshake.
 */
export function listenOnHttps(fetch: Fetch, port: number): Promise<HttpsServer> {
  const options = { ...serverOptions, handshakeTimeout: serverOptions.headersTimeout };
  return onLoopback(createHttpsServer(options, listenerFor(fetch)), port);
}

/** What is kept belongs to one server: an answer on http is none on https. */
function listenerFor(fetch: Fetch): RequestListener {
  const keptAnswers = new KeptAnswers();
  const answer = getRequestListener((request, env) =>
    fetch(request, { ...(env as HttpBindings), keptAnswers }),
  );
  return (request, response) => {
    if (!keptAnswers.send(request, response)) void answer(request, response);
  };
}

async function onLoopback<AServer extends Server | HttpsServer>(
  server: AServer,
  port: number,
): Promise<AServer> {
  server.listen(port, 'localhost');
  // Rejects when the server emits `error` first, for example because the port is taken.
  await once(server, 'listening');
  return server;
}
