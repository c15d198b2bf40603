import { connect } from 'node:net';

import { type PortOwner, portOwner } from './port-owner.ts';
import type { PortName, Ports } from './read-ports.ts';

export interface TakenPort {
  readonly name: PortName;
  readonly port: number;
  readonly owner: PortOwner | undefined;
}

/** Ports that somebody listens on already, on either loopback address. */
export async function takenPorts(ports: Ports): Promise<TakenPort[]> {
  const names = Object.keys(ports) as PortName[];
  const found = await Promise.all(
    names.map(async (name) => {
      const port = ports[name];
      const isTaken = (await answers(port, '127.0.0.1')) || (await answers(port, '::1'));
      return isTaken ? [{ name, port, owner: await portOwner(port) }] : [];
    }),
  );
  return found.flat();
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

const partNames: Record<PortName, string> = {
  PORTAL_PORT: 'portal',
  B2C_PORT: 'local B2C',
  API_PORT: 'local APIs',
};

/** What to tell about a taken port: by whom, and two ways on. */
export function describeTakenPort({ name, port, owner }: TakenPort): string {
  const by = owner ? `by process ${String(owner.pid)} (${owner.command})` : 'by another program';
  return (
    `Port ${String(port)} for the ${partNames[name]} is taken ${by}.\n` +
    `Stop that program, or choose another port: ${name}=${String(port + 10)}`
  );
}
