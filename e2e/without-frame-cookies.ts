import type { APIRequestContext, BrowserContext } from '@playwright/test';

import { b2cOrigin } from './ports.ts';

/**
 * A browser that withholds the service's cookies from frames of other sites, as most do. Here service
 * and portal are of one site, so frames get what the service answers to somebody without any.
 *
 * @param stranger has no cookies of the browser
 */
export async function withholdCookiesFromFrames(
  context: BrowserContext,
  stranger: APIRequestContext,
): Promise<void> {
  await context.route(`${b2cOrigin}/**/oauth2/v2.0/authorize*`, async (route) => {
    const request = route.request();
    if (request.frame().parentFrame() === null) return route.continue();
    const response = await stranger.get(request.url(), { maxRedirects: 0 });
    return route.fulfill({ response });
  });
}
