import { B2cError } from '../errors/b2c-error.ts';
import type { EmulatorContext } from './emulator-env.ts';
import { Parameters } from './parameters.ts';

const formType = 'application/x-www-form-urlencoded';

/** The query of a GET, the form of a POST: the two ways of OpenID Connect Core, 3.1.2.1. */
export async function readParameters(c: EmulatorContext): Promise<Parameters> {
  if (c.req.method !== 'POST') return new Parameters(new URL(c.req.url).searchParams);
  return readForm(c);
}

export async function readForm(c: EmulatorContext): Promise<Parameters> {
  if (!isForm(c)) throw new B2cError('AADB2C90122', `the body is not ${formType}`);
  return new Parameters(new URLSearchParams(await c.req.text()));
}

export function isForm(c: EmulatorContext): boolean {
  const [type] = (c.req.header('content-type') ?? '').split(';');
  return type?.trim().toLowerCase() === formType;
}
