import { localTenantFile } from '../tenant/local-tenant.ts';
import type { TenantFile } from '../tenant/tenant-schema.ts';

const local = localTenantFile(4200);

/** The local tenant under the name that a production configuration holds. */
const tenant: TenantFile = {
  ...local,
  name: 'contoso.onmicrosoft.com',
  apis: (local.apis ?? []).map((api) => ({
    ...api,
    appIdUri: 'https://contoso.onmicrosoft.com/b2capi',
  })),
};

export default tenant;
