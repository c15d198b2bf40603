import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
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
  const asked = parameters.get('scope');
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

const isOpenIdScope = (scope: string): boolean => scope === 'openid' || scope === 'offline_access';
