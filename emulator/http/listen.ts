import { getRequestListener, type HttpBindings, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { EmulatorEnv } from './emulator-env.ts';
import { KeptAnswers } from './kept-answers.ts';

type Fetch = (request: Request, env: EmulatorEnv['Bindings']) => Response | Promise<Response>;

/** Limits against slow and oversized requests (ASVS 15.2.2). */
const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
};

/** On loopback only: the passwords of the local tenant are public. */
export async function listen(fetch: Fetch, port: number): Promise<ServerType> {
  const keptAnswers = new KeptAnswers();
  const answer = getRequestListener((request, env) =>
    fetch(request, { ...(env as HttpBindings), keptAnswers }),
  );
  const server = createServer(serverOptions, (request, response) => {
    if (!keptAnswers.send(request, response)) void answer(request, response);
  });
  server.listen(port, 'localhost');
  // Rejects when the server emits `error` first, for example because the port is taken.
  await once(server, 'listening');
  return server;
}
