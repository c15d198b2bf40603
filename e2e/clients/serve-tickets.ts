import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:https';
import { dirname, join } from 'node:path';

import { localApplications } from '../../contract/local-tenant.ts';
import type { LocalB2c } from './local-b2c.ts';

const { resolve } = createRequire(import.meta.url);
const msalLibrary = dirname(resolve('@azure/msal-browser'));

const files = {
  '/': join(import.meta.dirname, 'tickets/index.html'),
  '/tickets.js': join(import.meta.dirname, 'tickets/tickets.js'),
  '/redirect.html': join(import.meta.dirname, 'tickets/redirect.html'),
  // As their package ships them.
  '/msal-browser.min.js': join(msalLibrary, 'msal-browser.min.js'),
  '/msal-redirect-bridge.min.js': join(msalLibrary, 'redirect-bridge/msal-redirect-bridge.min.js'),
};

const contents = new Map(
  Object.entries(files).map(([path, file]) => [
    path,
    { type: file.endsWith('.js') ? 'text/javascript' : 'text/html', body: readFileSync(file) },
  ]),
);

export interface Tickets {
  readonly port: number;
  readonly origin: string;
  /** Answers from then on: it shares the certificate of the local B2C, which has to know its port. */
  readonly open: (b2c: LocalB2c) => void;
  readonly close: () => Promise<void>;
}

/** The static files of a single-page application, on a port of their own. */
export async function serveTickets(): Promise<Tickets> {
  const server: Server = createServer();
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  return {
    port,
    origin: `https://localhost:${String(port)}`,
    open: ({ certificate, tenantUrl }) => {
      const settings = JSON.stringify({ clientId: localApplications.secondSpa, tenantUrl });
      const settingsScript = { type: 'text/javascript', body: `const settings = ${settings};` };
      server.setSecureContext({ key: certificate, cert: certificate });
      server.on('request', ({ url = '' }, answer) => {
        const path = url.replace(/[?#].*$/, '');
        const found = path === '/settings.js' ? settingsScript : contents.get(path);
        if (found === undefined) answer.writeHead(404).end();
        else answer.writeHead(200, { 'Content-Type': found.type }).end(found.body);
      });
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
