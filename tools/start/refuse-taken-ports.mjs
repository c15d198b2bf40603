import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { describePortHolder } from './port-holder.mjs';
import { portVariables } from './ports.mjs';
import { StartError } from './start-error.mjs';

/** @typedef {import('./ports.mjs').PartName} PartName */

/** `localhost` means either of them, and a browser tries both. */
const loopbackAddresses = ['127.0.0.1', '::1'];

/**
 * Before anything is started, so that no half start is left behind.
 *
 * @param {import('./ports.mjs').Ports} ports
 * @param {readonly PartName[]} names
 */
export async function refuseTakenPorts(ports, names) {
  const messages = await Promise.all(names.map((name) => explainIfTaken(name, ports[name])));
  const taken = messages.filter((message) => message !== undefined);
  if (taken.length > 0) throw new StartError(taken.join('\n'));
}

/**
 * @param {PartName} name
 * @param {number} port
 */
async function explainIfTaken(name, port) {
  const taken = await Promise.all(loopbackAddresses.map((address) => isTaken(address, port)));
  if (!taken.includes(true)) return undefined;
  const holder = describePortHolder(port) ?? 'another program';
  const variable = portVariables[name];
  return `Port ${String(port)} is taken by ${holder}. Stop it, or choose another port: ${variable}=${String(port + 1)} npm start`;
}

/**
 * A connection finds who listens on all addresses, which some systems let us bind beside; binding finds
 * who holds the port without accepting.
 *
 * @param {string} address
 * @param {number} port
 */
async function isTaken(address, port) {
  return (await accepts(address, port)) || (await cannotBind(address, port));
}

/**
 * @param {string} address
 * @param {number} port
 */
async function accepts(address, port) {
  const socket = connect({ host: address, port, timeout: 1_000 });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Refused, or the machine has no such address: nobody answers either way.
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * @param {string} address
 * @param {number} port
 */
async function cannotBind(address, port) {
  const server = createServer();
  try {
    await once(server.listen({ host: address, port, exclusive: true }), 'listening');
    return false;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES') {
      throw new StartError(
        `This account may not open port ${String(port)}; choose one above 1023.`,
      );
    }
    return code === 'EADDRINUSE';
  } finally {
    server.close();
  }
}
