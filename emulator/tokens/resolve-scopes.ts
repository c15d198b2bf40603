import { B2cError } from '../errors/b2c-error.ts';
import type { Api, Application, Tenant } from '../tenant/tenant-schema.ts';
import { namesOwnBackEnd } from './names-own-back-end.ts';
import { isOpenIdScope } from './open-id-scopes.ts';
import { permittedScopes } from './permitted-scopes.ts';

/** What an access token is for. */
export type Resource =
  | { readonly kind: 'ownBackEnd'; readonly audience: string }
  | { readonly kind: 'api'; readonly audience: string; readonly scopeNames: readonly string[] };

export interface ResolvedScopes {
  /** Full scope strings, as a client must see them again to find its cached token. */
  readonly granted: readonly string[];
  readonly resource: Resource | undefined;
  readonly wantsIdToken: boolean;
  readonly wantsRefreshToken: boolean;
}

/** RFC 6749, 3.3: printable ASCII but space, quotation mark and backslash. */
const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/**
 * Turns the scope parameter into what is granted. Asking for more than is granted succeeds as long as
 * one permission is granted (article "Request an access token").
 */
export function resolveScopes(
  tenant: Tenant,
  application: Application,
  scopeParameter: string,
): ResolvedScopes {
  const asked = [...new Set(scopeParameter.split(' ').filter(Boolean))];
  if (asked.length === 0) throw new B2cError('AADB2C90010');
  const illegal = asked.find((scope) => !scopeToken.test(scope));
  if (illegal !== undefined) throw new B2cError('AADB2C99005', illegal);

  // MSAL always asks for `profile`; B2C takes profile claims from the policy instead.
  const resourceScopes = asked.filter((scope) => !isOpenIdScope(scope) && scope !== 'profile');
  const resource = resolveResource(tenant, application, resourceScopes);
  const wantsIdToken = asked.includes('openid');
  // A code that can bring no token is refused before a person signs in for nothing.
  if (resource === undefined && !wantsIdToken) throw new B2cError('AADB2C90115');
  const resourceGranted = resourceScopes.filter((scope) => isGranted(tenant, resource, scope));
  return {
    granted: [...asked.filter(isOpenIdScope), ...resourceGranted],
    resource,
    wantsIdToken,
    wantsRefreshToken: asked.includes('offline_access'),
  };
}

function resolveResource(
  tenant: Tenant,
  application: Application,
  scopes: readonly string[],
): Resource | undefined {
  const owners = new Map(scopes.map((scope) => [ownerOf(tenant, application, scope), scope]));
  const [owner, ...others] = owners.keys();
  if (owner === undefined) return undefined;
  if (others.length > 0) throw new B2cError('AADB2C90146', scopes.join(' '));
  if (owner === 'ownBackEnd') return { kind: 'ownBackEnd', audience: application.id };

  const permitted = permittedScopes(application, owner);
  const scopeNames = scopes
    .map((scope) => scope.slice(owner.appIdUri.length + 1))
    .filter((name) => permitted.includes(name));
  if (scopeNames.length === 0) throw new B2cError('AADB2C90205', application.id, owner.name);
  return { kind: 'api', audience: owner.id, scopeNames };
}

function ownerOf(tenant: Tenant, application: Application, scope: string): Api | 'ownBackEnd' {
  if (namesOwnBackEnd(application, scope)) return 'ownBackEnd';
  const api = tenant.apis.find(({ appIdUri, scopes }) =>
    scopes.some((name) => scope === `${appIdUri}/${name}`),
  );
  if (api === undefined) throw new B2cError('AADB2C90117', scope);
  return api;
}

function isGranted(tenant: Tenant, resource: Resource | undefined, scope: string): boolean {
  if (resource === undefined) return false;
  if (resource.kind === 'ownBackEnd') return true;
  const api = tenant.apis.find(({ id }) => id === resource.audience);
  return resource.scopeNames.some((name) => scope === `${api?.appIdUri ?? ''}/${name}`);
}
