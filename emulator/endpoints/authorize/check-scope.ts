import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { resolveScopes, type ResolvedScopes } from '../../tokens/resolve-scopes.ts';
import type { ResponseTypeWord } from '../../tokens/response-type.ts';

/** The scope has to bring what the response type asks for (article "Access tokens", scopes). */
export function checkScope(
  tenant: Tenant,
  application: Application,
  responseType: readonly ResponseTypeWord[],
  parameters: Parameters,
): ResolvedScopes {
  const scope = parameters.get('scope');
  if (scope === undefined) throw new B2cError('AADB2C90010');
  const scopes = resolveScopes(tenant, application, scope);
  if (responseType.includes('id_token') && !scopes.wantsIdToken) throw new B2cError('AADB2C90110');
  if (responseType.includes('token') && scopes.resource === undefined) {
    throw new B2cError('AADB2C90055', scope);
  }
  return scopes;
}
