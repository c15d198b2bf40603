import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import { policyNames } from '../../contract/policies.ts';
import type { RequestTarget } from '../load/request-target.ts';

const policyPath = `/${localTenant.name}/${policyNames.signUpSignIn}`;

/** The daemon of the local tenant asks for a token of its own; the secret is public on purpose. */
const clientCredentials = {
  grant_type: 'client_credentials',
  client_id: localApplications.daemon,
  client_secret: 'local-daemon-secret',
  scope: `https://${localTenant.name}/b2capi/.default`,
};

export const tokenTarget = (origin: string): RequestTarget => ({
  url: `${origin}${policyPath}/oauth2/v2.0/token`,
  form: clientCredentials,
});

export const discoveryTarget = (origin: string): RequestTarget => ({
  url: `${origin}${policyPath}/v2.0/.well-known/openid-configuration`,
});

export const keysTarget = (origin: string): RequestTarget => ({
  url: `${origin}${policyPath}/discovery/v2.0/keys`,
});

/** The same request as to the local B2C, at the address of the mock server. */
export const mockTokenTarget = (origin: string): RequestTarget => ({
  url: `${origin}/token`,
  form: clientCredentials,
});
