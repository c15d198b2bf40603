import { localApplications } from '../../contract/local-tenant.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import type { TenantFile } from '../tenant/tenant-schema.ts';

const local = localTenantFile(4200);
const tickets = `https://localhost:${process.env['TICKETS_PORT'] ?? '4600'}`;

/** The local tenant, with the second single-page application on https (`e2e/clients`). */
const tenant: TenantFile = {
  ...local,
  applications: local.applications.map((application) =>
    application.id === localApplications.secondSpa
      ? { ...application, redirectUris: [`${tickets}/`, `${tickets}/redirect.html`] }
      : application,
  ),
};

export default tenant;
