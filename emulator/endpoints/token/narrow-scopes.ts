import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { findResource } from '../../tokens/find-resource.ts';
import { namesOwnBackEnd } from '../../tokens/names-own-back-end.ts';
import { isOpenIdScope } from '../../tokens/open-id-scopes.ts';
import { resolveScopes, type ResolvedScopes } from '../../tokens/resolve-scopes.ts';

/** A code brings what its request was granted, or less of it (RFC 6749, 4.1.3). */
export function narrowCodeScopes(
  tenant: Tenant,
  application: Application,
  grantedScopes: readonly string[],
  parameters: Parameters,
): ResolvedScopes {
  const granted = resolveScopes(tenant, application, grantedScopes.join(' '));
  const asked = parameters.get('scope');
  if (asked === undefined) return granted;
  const resolved = resolveScopes(tenant, application, asked);
  refuseWidened(resolved.granted.find((scope) => !wasGranted(application, granted, scope)));
  return resolved;
}

/**
 * The scopes of a renewal: by default those of the grant. They may be fewer, and they may name another
 * resource that the application is allowed to use, because MSAL redeems one refresh token for all its
 * resources; but not more of the same resource (RFC 6749, 6).
 */
export function narrowRefreshScopes(
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
  refuseWidened(
    resolved.granted.find(
      (scope) =>
        !wasGranted(application, granted, scope) && (isSameResource || isOpenIdScope(scope)),
    ),
  );
  return resolved;
}

const wasGranted = (application: Application, granted: ResolvedScopes, scope: string): boolean =>
  granted.granted.includes(scope) ||
  // The own client id may come back in another case.
  (namesOwnBackEnd(application, scope) && granted.resource?.kind === 'ownBackEnd');

function refuseWidened(scope: string | undefined): void {
  if (scope !== undefined) throw new B2cError('AADB2C90117', scope);
}

/** `scope`, or `resource` as in the article "ROPC": then all that is granted there. */
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
  const named = scope === undefined ? undefined : resolveScopes(tenant, application, scope);
  if (named?.resource !== undefined) {
    if (named.resource.audience === audience) return scope;
    throw new B2cError('AADB2C90146', `${scope ?? ''} ${resource}`);
  }
  if (audience === granted.resource?.audience) {
    return scope === undefined ? undefined : [scope, ...resourceScopes(granted)].join(' ');
  }
  const openIdScopes = scope ?? granted.granted.filter(isOpenIdScope).join(' ');
  return [openIdScopes, ...scopes].join(' ');
}

const resourceScopes = ({ granted }: ResolvedScopes): string[] =>
  granted.filter((scope) => !isOpenIdScope(scope));
