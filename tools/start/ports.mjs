import { defaultPorts } from '../../contract/addresses.ts';
import { StartError } from './start-error.mjs';

/** @typedef {'portal' | 'b2c' | 'api'} PartName */
/** @typedef {Readonly<Record<PartName, number>>} Ports */

/** @type {Readonly<Record<PartName, string>>} */
export const portVariables = { portal: 'PORTAL_PORT', b2c: 'B2C_PORT', api: 'API_PORT' };

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Ports}
 */
export function readPorts(environment) {
  const ports = {
    portal: readPort('portal', environment),
    b2c: readPort('b2c', environment),
    api: readPort('api', environment),
  };
  if (new Set(Object.values(ports)).size < 3) {
    const list = Object.values(portVariables).join(', ');
    throw new StartError(`${list} must be three different ports.`);
  }
  return ports;
}

/**
 * @param {PartName} name
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
function readPort(name, environment) {
  const variable = portVariables[name];
  const text = environment[variable];
  if (text === undefined || text === '') return defaultPorts[name];
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new StartError(`${variable}=${text} is not a port: choose a number from 1 to 65535.`);
  }
  return port;
}
