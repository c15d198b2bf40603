import { localApplications, localTenant } from '../contract/local-tenant.ts';
import { testPolicySuffix } from '../contract/policies.ts';
import { b2cOrigin, portalOrigin } from './ports.ts';

export const tenantUrl = `${b2cOrigin}/${localTenant.name}`;

export interface AuthorizeRequest {
  readonly policy: string;
  /** Where the address names the policy: in the path, as MSAL does, or as `?p=`. */
  readonly policyIn?: 'path' | 'query';
  /** Added to those of the portal, or in place of them. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** An authorization request as the portal sends it, whose answer comes back in the query. */
export function authorizeUrl({ policy, policyIn = 'path', parameters }: AuthorizeRequest): string {
  const clientId = portalOf(policy);
  const query = new URLSearchParams({
    ...(policyIn === 'query' ? { p: policy } : {}),
    client_id: clientId,
    redirect_uri: `${portalOrigin}/redirect.html`,
    response_type: 'code',
    response_mode: 'query',
    scope: `openid offline_access ${clientId}`,
    // The example of RFC 7636, appendix B.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    nonce: 'n',
    state: 's',
    ...parameters,
  });
  const path = policyIn === 'path' ? `/${policy}` : '';
  return `${tenantUrl}${path}/oauth2/v2.0/authorize?${query.toString()}`;
}

/** The portal is registered once for test and once for production. */
function portalOf(policy: string): string {
  return policy.toLowerCase().endsWith(testPolicySuffix)
    ? localApplications.portalTest
    : localApplications.portalProd;
}
