import { InjectionToken } from '@angular/core';

import type { PortalEnvironment } from '../../environments/portal-environment';

/** An API that wants an access token, by origin and path, and the scopes to ask the token with. */
export interface ProtectedResource {
  readonly baseUrl: string;
  readonly scopes: readonly string[];
}

export const PROTECTED_RESOURCES = new InjectionToken<readonly ProtectedResource[]>(
  'PROTECTED_RESOURCES',
);

/**
 * APIs of an environment. The partner's Profile Service takes an access token for the application
 * itself, which B2C issues when the application's own client id is asked for as a scope.
 */
export function protectedResources(environment: PortalEnvironment): ProtectedResource[] {
  return [{ baseUrl: environment.profileService.baseUrl, scopes: [environment.b2c.clientId] }];
}

/**
 * The resource that a request goes to, if any. Origin and path segments must be equal: a look-alike
 * host, another port, or a path that merely starts with the same letters gets no token.
 *
 * @param requestUrl absolute, or relative to `pageUrl`
 */
export function findProtectedResource(
  resources: readonly ProtectedResource[],
  requestUrl: string,
  pageUrl: string,
): ProtectedResource | undefined {
  if (!URL.canParse(requestUrl, pageUrl)) return undefined;
  const request = new URL(requestUrl, pageUrl);
  return resources.find((resource) => isBelow(request, new URL(resource.baseUrl)));
}

function isBelow(request: URL, base: URL): boolean {
  const folder = base.pathname.replace(/\/$/, '');
  return (
    request.origin === base.origin &&
    (request.pathname === folder || request.pathname.startsWith(`${folder}/`))
  );
}
