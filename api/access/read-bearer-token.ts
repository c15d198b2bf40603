import { ApiError } from '../api-error.ts';

/**
 * The token may stand in the Authorization header only (RFC 6750 section 2.1): an address ends up in
 * logs and histories. A repeated header arrives joined by a comma, which no token contains.
 */
export function readBearerToken(headers: Headers): string {
  const value = headers.get('authorization');
  if (value === null) throw new ApiError('token_missing', 'no Authorization header');

  const [scheme, ...rest] = value.trim().split(/ +/);
  if (scheme?.toLowerCase() !== 'bearer') {
    throw new ApiError('token_missing', 'another authorization scheme');
  }
  const [token] = rest;
  if (rest.length !== 1 || token === undefined || token.includes(',')) {
    throw new ApiError('authorization_malformed', 'not exactly one bearer token');
  }
  return token;
}
