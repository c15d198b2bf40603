import { B2cError } from '../errors/b2c-error.ts';
import type { Api, Application, Tenant } from '../tenant/tenant-schema.ts';

/** What an administrator has allowed an application to do on its own. */
export interface ApplicationPermission {
  readonly api: Api;
  readonly roles: readonly string[];
}

/**
 * `{App ID URI}/.default`: all app roles of one API that the application was given (article "Client
 * credentials", step 3).
 */
export function resolveDefaultScope(
  tenant: Tenant,
  application: Application,
  scopeParameter: string,
): ApplicationPermission {
  const asked = [...new Set(scopeParameter.split(' ').filter(Boolean))];
  const apis = asked.map((scope) => ({ scope, api: apiOf(tenant, scope) }));
  const unknown = apis.find(({ api }) => api === undefined);
  if (unknown !== undefined) throw new B2cError('AADB2C90117', unknown.scope);
  const [api, ...others] = apis.flatMap((entry) => entry.api ?? []);
  if (api === undefined) throw new B2cError('AADB2C90010');
  if (others.length > 0) throw new B2cError('AADB2C90146', asked.join(' '));

  const roles =
    application.permissions.find((permission) => permission.api === api.id)?.roles ?? [];
  if (roles.length === 0) throw new B2cError('AADB2C90205', application.id, api.name);
  return { api, roles };
}

const apiOf = ({ apis }: Tenant, scope: string): Api | undefined =>
  apis.find(({ appIdUri }) => scope === `${appIdUri}/.default`);
