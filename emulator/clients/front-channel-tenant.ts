import { localApplications } from '../../contract/local-tenant.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import type { TenantFile } from '../tenant/tenant-schema.ts';

const local = localTenantFile(4200);

/** The local tenant, with a web application that may have tokens from the authorization endpoint. */
const tenant: TenantFile = {
  ...local,
  applications: local.applications.map((application) =>
    application.id === localApplications.webApp
      ? { ...application, flows: ['code', 'refresh', 'implicit'] }
      : application,
  ),
};

export default tenant;
