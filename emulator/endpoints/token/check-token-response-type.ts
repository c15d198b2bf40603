import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { ResolvedScopes } from '../../tokens/resolve-scopes.ts';

/**
 * `response_type` in a request of the password grant and its renewal (article "ROPC"): which tokens the
 * scope has to bring. Without the parameter the scope alone decides.
 */
export function checkTokenResponseType(scopes: ResolvedScopes, parameters: Parameters): void {
  const responseType = parameters.get('response_type');
  if (responseType === undefined) return;
  const asked = new Set(responseType.split(' '));
  const unknown = [...asked].some((word) => word !== 'token' && word !== 'id_token');
  if (unknown) throw new B2cError('AADB2C90013', responseType, 'token, id_token, token id_token');
  if (asked.has('id_token') && !scopes.wantsIdToken) throw new B2cError('AADB2C90110');
  if (asked.has('token') && scopes.resource === undefined) {
    throw new B2cError('AADB2C90055', parameters.get('scope') ?? '');
  }
}
