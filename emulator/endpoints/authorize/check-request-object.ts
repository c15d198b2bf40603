import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

/**
 * Requests inside a token are not read, and no address of a request is ever fetched (OpenID Connect
 * Core, 6; ASVS 1.3.6). To pass them over would answer another question than the one asked.
 */
export function checkRequestObject(parameters: Parameters): void {
  if (parameters.get('request') !== undefined) {
    throw new B2cError('AADB2C90122', 'request objects are not supported').as(
      'request_not_supported',
    );
  }
  if (parameters.get('request_uri') !== undefined) {
    throw new B2cError('AADB2C90122', 'request_uri is not supported').as(
      'request_uri_not_supported',
    );
  }
}
