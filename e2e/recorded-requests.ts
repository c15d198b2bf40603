import type { BrowserContext, Page, Request } from '@playwright/test';

import { b2cOrigin } from './ports.ts';

const tokenEndpoint = `${b2cOrigin}/**/oauth2/v2.0/token*`;
const authorizeEndpoint = `${b2cOrigin}/**/oauth2/v2.0/authorize*`;

export const endpoints = { token: tokenEndpoint, authorize: authorizeEndpoint } as const;

/** What the token endpoint is asked from now on: the grant of each request. */
export function recordGrants(context: BrowserContext | Page): string[] {
  const grants: string[] = [];
  context.on('request', (request: Request) => {
    if (!isAt(request.url(), 'token') || request.method() !== 'POST') return;
    grants.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? '');
  });
  return grants;
}

/** The parameters of each authorization request from now on, hidden frames' included. */
export function recordAuthorizeRequests(context: BrowserContext | Page): URLSearchParams[] {
  const requests: URLSearchParams[] = [];
  context.on('request', (request: Request) => {
    if (isAt(request.url(), 'authorize')) requests.push(new URL(request.url()).searchParams);
  });
  return requests;
}

/** Addresses that the tab itself went to from now on, without those of frames. */
export function recordNavigations(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      addresses.push(request.url());
  });
  return addresses;
}

function isAt(url: string, endpoint: keyof typeof endpoints): boolean {
  return url.startsWith(b2cOrigin) && new URL(url).pathname.endsWith(`/oauth2/v2.0/${endpoint}`);
}

/** Requests to an endpoint of the service from now on, of every window of the browser. */
export function recordRequests(
  context: BrowserContext,
  endpoint: 'authorize' | 'token' | 'logout',
): readonly Request[] {
  const requests: Request[] = [];
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    const isAsked = origin === b2cOrigin && pathname.endsWith(`/oauth2/v2.0/${endpoint}`);
    if (isAsked && request.method() !== 'OPTIONS') requests.push(request);
  });
  return requests;
}

export const parametersOf = (request: Request | undefined): URLSearchParams =>
  new URL(request?.url() ?? 'about:blank').searchParams;

/** Name of the policy in the path of a request, as it was written there. */
export const policyOf = (request: Request | undefined): string | undefined =>
  new URL(request?.url() ?? 'about:blank').pathname.split('/')[2];
