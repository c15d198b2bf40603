import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { closeServer, listenOnFreePort } from './free-port.ts';

/** What happens when the service opens the application's front-channel address. */
export type FrontChannel = 'answers' | 'hangs';

/**
 * An application with a session of its own: a cookie, set when a sign-in comes back and dropped when
 * its front-channel address is opened.
 */
export interface RelyingApplication {
  readonly origin: string;
  readonly callback: string;
  readonly frontChannelLogoutUri: string;
  /** The `Cookie` headers that came to the front-channel address, one for each call. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

export async function startRelyingApplication(
  name: string,
  frontChannel: FrontChannel,
): Promise<RelyingApplication> {
  const cookie = `${name}-session`;
  const told: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const cookies = request.headers.cookie ?? '';
    const isKnown = cookies.includes(`${cookie}=`);
    switch (pathname) {
      case '/callback':
        page(response, `${name}: signed in`, `${cookie}=1; HttpOnly; SameSite=Lax; Path=/`);
        return;
      case '/signed-out':
        told.push(cookies);
        if (frontChannel === 'answers')
          page(response, '', `${cookie}=; Max-Age=0; HttpOnly; SameSite=Lax; Path=/`);
        return;
      case '/':
        page(response, `${name}: ${isKnown ? 'signed in' : 'signed out'}`);
        return;
      default:
        response.writeHead(204).end();
    }
  };
  const server = createServer(answer);
  const origin = `http://localhost:${String(await listenOnFreePort(server))}`;
  return {
    origin,
    callback: `${origin}/callback`,
    frontChannelLogoutUri: `${origin}/signed-out`,
    told,
    close: () => closeServer(server),
  };
}

function page(response: ServerResponse, heading: string, setCookie?: string): void {
  response.setHeader('Content-Type', 'text/html');
  if (setCookie !== undefined) response.setHeader('Set-Cookie', setCookie);
  response.end(
    `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><h1>${heading}</h1>`,
  );
}
