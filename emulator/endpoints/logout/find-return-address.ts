import { findApplication } from '../../tenant/find-application.ts';
import { isRegisteredRedirectUri } from '../../tenant/is-registered-redirect-uri.ts';
import type { Tenant } from '../../tenant/tenant-schema.ts';

/**
 * Real B2C follows any address when no `id_token_hint` is sent, which is an open redirect. Here the
 * address must be registered: for the named application, or for any of the tenant if none is named.
 */
export function findReturnAddress(
  tenant: Tenant,
  asked: string | undefined,
  clientId: string | undefined,
): string | undefined {
  if (asked === undefined) return undefined;
  const named = clientId === undefined ? undefined : findApplication(tenant, clientId);
  const applications = clientId === undefined ? tenant.applications : named ? [named] : [];
  return applications.some((application) => isRegisteredRedirectUri(application, asked))
    ? asked
    : undefined;
}
