import type { PortalEnvironment } from '../../environments/portal-environment';

/** What is wrong with an environment; each names the setting to change. */
export type EnvironmentProblem = 'clientId' | 'origin' | 'tenant' | 'policies' | 'profileService';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const tenantName = /^[a-z0-9-]+\.onmicrosoft\.com$/i;
const customPolicy = /^b2c_1a?_\w+$/i;

/** Settings that can not work, found before MSAL meets them with an error that names none. */
export function environmentProblems(environment: PortalEnvironment): EnvironmentProblem[] {
  const { b2c, profileService } = environment;
  const checks: [EnvironmentProblem, boolean][] = [
    ['clientId', guid.test(b2c.clientId)],
    // MSAL refuses an http authority; a path here would end up in front of the tenant.
    ['origin', isOrigin(b2c.origin) && b2c.origin.startsWith('https://')],
    ['tenant', guid.test(b2c.tenant) || tenantName.test(b2c.tenant)],
    ['policies', Object.values(b2c.policies).every((name: string) => customPolicy.test(name))],
    ['profileService', isApiAddress(profileService.baseUrl)],
  ];
  return checks.filter(([, holds]) => !holds).map(([problem]) => problem);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

/** A token travels to this address, so in the clear only on this computer. */
function isApiAddress(value: string): boolean {
  if (!URL.canParse(value) || value.endsWith('/')) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
}
