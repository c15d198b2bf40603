import type { Application, Tenant } from './tenant-schema.ts';

export function findApplication(tenant: Tenant, clientId: string): Application | undefined {
  return tenant.applications.find(({ id }) => id.toLowerCase() === clientId.toLowerCase());
}

/** Public clients cannot keep a secret and prove themselves with PKCE instead (RFC 6749, 2.1). */
export const isPublicClient = ({ kind }: Application): boolean =>
  kind === 'spa' || kind === 'native';
