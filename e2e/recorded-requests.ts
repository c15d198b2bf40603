import type { BrowserContext, Request } from '@playwright/test';

import { b2cOrigin } from './ports.ts';

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
