import type { Tenant } from '../tenant/tenant-schema.ts';

/** How the policy was named; the metadata answers in the same form. */
export type PolicyForm = 'path' | 'query';

/** First segment of every normalised tenant path. No request can ask for it directly. */
const tenantRoot = '~tenant';

const endpointRoots: ReadonlySet<string> = new Set(['oauth2', 'v2.0', 'discovery']);

/** The path under which an endpoint is routed, once requests have passed `normalisePath`. */
export const policyRoute = (endpoint: string): string => `/${tenantRoot}/:form/:policy/${endpoint}`;

/**
 * Brings every way to name tenant, policy and endpoint to one form before routing: policy in the path
 * or in `p`, tenant by name or id, `/tfp/` in front, any case, empty segments (the partner documents
 * `/v2.0//logout`).
 */
export function normalisePath(url: string, tenant: Pick<Tenant, 'name' | 'id'>): string {
  const { pathname, searchParams } = new URL(url);
  const segments = pathname.split('/').filter(Boolean);
  const lowerCased = segments.map((segment) => segment.toLowerCase());
  const [first, ...below] = lowerCased[0] === 'tfp' ? lowerCased.slice(1) : lowerCased;
  if (first === tenantRoot) return '/unknown';
  if (first !== tenant.name.toLowerCase() && first !== tenant.id.toLowerCase()) {
    return `/${segments.join('/')}`;
  }

  const form: PolicyForm = endpointRoots.has(below[0] ?? '') ? 'query' : 'path';
  const policy =
    form === 'path' ? (below[0] ?? '') : encodeURIComponent(searchParams.get('p') ?? '');
  const endpoint = form === 'path' ? below.slice(1) : below;
  return `/${[tenantRoot, form, policy || '-', ...endpoint].join('/')}`;
}
