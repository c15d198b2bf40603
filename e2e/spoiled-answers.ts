import type { Page, Route } from '@playwright/test';

import { b2cOrigin } from './ports.ts';

/** Addresses of the service. */
export const endpoints = {
  metadata: `${b2cOrigin}/**/.well-known/openid-configuration*`,
  token: `${b2cOrigin}/**/oauth2/v2.0/token*`,
  authorize: `${b2cOrigin}/**/oauth2/v2.0/authorize*`,
} as const;

export type Endpoint = keyof typeof endpoints;

/** What goes wrong on the way, as `POST /_emulator/faults` has it, for one page instead of everybody. */
export type Spoil =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** From a proxy, or the sign-in page of a network. */
  | { readonly kind: 'html' }
  | { readonly kind: 'drop' };

/**
 * Spoils every answer of an endpoint to the page.
 *
 * @param onSpoiled called as each answer is given
 * @returns ends it
 */
export async function spoilAnswers(
  page: Page,
  endpoint: Endpoint,
  spoil: Spoil,
  onSpoiled: () => void = () => undefined,
): Promise<() => Promise<void>> {
  const address = endpoints[endpoint];
  await page.route(address, async (route) => {
    onSpoiled();
    await spoilAnswer(route, spoil);
  });
  return () => page.unroute(address);
}

/** Keeps the answers of an endpoint back until they are released. */
export async function holdAnswers(
  page: Page,
  endpoint: Endpoint,
): Promise<{ readonly arrived: Promise<unknown>; readonly release: () => void }> {
  const request = Promise.withResolvers<undefined>();
  const answer = Promise.withResolvers<undefined>();
  await page.route(endpoints[endpoint], async (route) => {
    request.resolve(undefined);
    await answer.promise;
    await route.continue();
  });
  return {
    arrived: request.promise,
    release: () => {
      answer.resolve(undefined);
    },
  };
}

async function spoilAnswer(route: Route, spoil: Spoil): Promise<void> {
  switch (spoil.kind) {
    case 'status':
      await route.fulfill({
        status: spoil.status,
        headers: {
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'Retry-After',
          ...(spoil.retryAfterSeconds === undefined
            ? {}
            : { 'retry-after': String(spoil.retryAfterSeconds) }),
        },
        body: JSON.stringify({ error: 'temporarily_unavailable' }),
      });
      break;
    case 'html':
      await route.fulfill({
        headers: { 'content-type': 'text/html', 'access-control-allow-origin': '*' },
        body: '<!doctype html><title>Proxy</title><p>This is not what was asked for.',
      });
      break;
    case 'drop':
      await route.abort();
  }
}
