import { defaultPorts } from '../../contract/addresses.ts';

export type PortName = 'PORTAL_PORT' | 'B2C_PORT' | 'API_PORT';
export type Ports = Readonly<Record<PortName, number>>;

/** A setting that can not be started with; the message names it. */
export class PortSettingError extends Error {
  override readonly name = 'PortSettingError';
}

/** Ports from the environment variables, else the defaults. */
export function readPorts(environment: NodeJS.ProcessEnv): Ports {
  const read = (name: PortName, otherwise: number): number => {
    const text = environment[name];
    if (text === undefined || text === '') return otherwise;
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
      throw new PortSettingError(`${name} is "${text}"; a port is a number from 1 to 65535.`);
    return port;
  };
  const ports: Ports = {
    PORTAL_PORT: read('PORTAL_PORT', defaultPorts.portal),
    B2C_PORT: read('B2C_PORT', defaultPorts.b2c),
    API_PORT: read('API_PORT', defaultPorts.api),
  };
  if (new Set(Object.values(ports)).size < 3)
    throw new PortSettingError('PORTAL_PORT, B2C_PORT and API_PORT must be three different ports.');
  return ports;
}
