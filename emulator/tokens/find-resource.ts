import { B2cError } from '../errors/b2c-error.ts';
import type { Application, Tenant } from '../tenant/tenant-schema.ts';
import { namesOwnBackEnd } from './names-own-back-end.ts';

/** What `resource` names: the application itself, or an API by its id or its App ID URI. */
export function findResource(
  { apis }: Tenant,
  application: Application,
  resource: string,
): { readonly audience: string; readonly scopes: readonly string[] } {
  if (namesOwnBackEnd(application, resource)) {
    return { audience: application.id, scopes: [application.id] };
  }
  const api = apis.find(
    ({ id, appIdUri }) => id === resource.toLowerCase() || appIdUri === resource,
  );
  if (api === undefined) throw new B2cError('AADB2C90117', resource);
  const permitted = application.permissions.find((permission) => permission.api === api.id);
  const scopes = permitted?.scopes ?? [];
  if (scopes.length === 0) throw new B2cError('AADB2C90205', application.id, api.name);
  return { audience: api.id, scopes: scopes.map((name) => `${api.appIdUri}/${name}`) };
}
