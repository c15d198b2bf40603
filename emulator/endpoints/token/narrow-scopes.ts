import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { findResource } from '../../tokens/find-resource.ts';
import { namesOwnBackEnd } from '../../tokens/names-own-back-end.ts';
import { resolveScopes, type ResolvedScopes } from '../../tokens/resolve-scopes.ts';

/**
 * The scopes of a token request: by default those of the grant. They may be fewer, and they may name
 * another resource that the application is allowed to use, because MSAL redeems one refresh token for
 * all its resources; but not more of the same resource (RFC 6749, 6).
 */
export function narrowScopes(
  tenant: Tenant,
  application: Application,
  grantedScopes: readonly string[],
  parameters: Parameters,
): ResolvedScopes {
  const granted = resolveScopes(tenant, application, grantedScopes.join(' '));
  const asked = scopeAskedFor(tenant, application, granted, parameters);
  if (asked === undefined) return granted;

  const resolved = resolveScopes(tenant, application, asked);
  const isSameResource = resolved.resource?.audience === granted.resource?.audience;
  const wasGranted = (scope: string): boolean =>
    grantedScopes.includes(scope) ||
    // The own client id may come back in another case.
    (namesOwnBackEnd(application, scope) && granted.resource?.kind === 'ownBackEnd');
  const widened = resolved.granted.find(
    (scope) => !wasGranted(scope) && (isSameResource || isOpenIdScope(scope)),
  );
  if (widened !== undefined) throw new B2cError('AADB2C90117', widened);
  return resolved;
}

/** `scope`, or `resource` alone as in the article "ROPC": then all that is granted there. */
function scopeAskedFor(
  tenant: Tenant,
  application: Application,
  granted: ResolvedScopes,
  parameters: Parameters,
): string | undefined {
  const scope = parameters.get('scope');
  const resource = parameters.get('resource');
  if (resource === undefined) return scope;
  const { audience, scopes } = findResource(tenant, application, resource);
  if (scope === undefined) {
    if (audience === granted.resource?.audience) return undefined;
    return [...granted.granted.filter(isOpenIdScope), ...scopes].join(' ');
  }
  const named = resolveScopes(tenant, application, scope).resource;
  if (named !== undefined && named.audience !== audience) {
    throw new B2cError('AADB2C90146', `${scope} ${resource}`);
  }
  return scope;
}

const isOpenIdScope = (scope: string): boolean => scope === 'openid' || scope === 'offline_access';
