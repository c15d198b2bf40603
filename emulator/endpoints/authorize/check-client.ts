import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { findApplication } from '../../tenant/find-application.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';

/** Its refusal is a page: an unknown application is owed no redirect (RFC 6749, 4.1.2.1). */
export function checkClient(tenant: Tenant, parameters: Parameters): Application {
  const clientId = parameters.get('client_id');
  if (clientId === undefined) throw new B2cError('AADB2C90008');
  if (parameters.isRepeated('client_id')) {
    throw new B2cError('AADB2C90122', 'client_id is given more than once');
  }
  const application = findApplication(tenant, clientId);
  if (application === undefined) throw new B2cError('AADB2C90018', clientId, tenant.name);
  return application;
}
