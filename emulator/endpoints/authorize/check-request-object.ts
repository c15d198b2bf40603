import { WordedB2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

/**
 * Requests inside a token are not read, and no address of a request is ever fetched (OpenID Connect
 * Core, 6; ASVS 1.3.6). To pass them over would answer another question than the one asked.
 */
export function checkRequestObject(parameters: Parameters): void {
  for (const name of ['request', 'request_uri'] as const) {
    if (parameters.get(name) === undefined) continue;
    throw new WordedB2cError(`${name}_not_supported`, 'AADB2C90122', `${name} is not supported`);
  }
}
