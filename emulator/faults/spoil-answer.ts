import { createMiddleware } from 'hono/factory';
import { setTimeout as pause } from 'node:timers/promises';
import type { Emulator } from '../emulator.ts';
import type { EmulatorContext, EmulatorEnv } from '../http/emulator-env.ts';
import type { EndpointName } from '../endpoints/endpoint-names.ts';
import type { TransportFault } from './fault.ts';

/** Lets the next answer of an endpoint go wrong, if somebody has switched that on. */
export const spoilAnswer = ({ faults }: Emulator, endpoint: EndpointName) =>
  createMiddleware<EmulatorEnv>(async (c, next) => {
    // A preflight is no answer that anybody waits for.
    const fault = c.req.method === 'OPTIONS' ? undefined : faults.takeTransport(endpoint);
    if (fault?.fault === 'delay') await pause(fault.milliseconds);
    if (fault === undefined || fault.fault === 'delay') {
      await next();
      return undefined;
    }
    return spoiled(c, fault);
  });

function spoiled(c: EmulatorContext, fault: Exclude<TransportFault, { fault: 'delay' }>): Response {
  switch (fault.fault) {
    case 'status':
      if (fault.retryAfterSeconds !== undefined) {
        c.header('Retry-After', String(fault.retryAfterSeconds));
      }
      return c.json({ error: 'temporarily_unavailable' }, fault.status);
    case 'html':
      return c.html('<!doctype html><title>Proxy</title><p>This is not what was asked for.', 200);
    case 'drop':
      return dropped(c);
  }
}

/** The connection ends without an answer; without a connection, the request fails. */
function dropped(c: EmulatorContext): Response {
  const bindings = c.env as EmulatorContext['env'] | undefined;
  bindings?.incoming?.socket.destroy();
  return c.body(null, 502);
}
