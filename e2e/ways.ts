import { type BrowserContext, type Page, expect } from '@playwright/test';

import { policyNames, testPolicySuffix } from '../contract/policies.ts';
import { type AuthorizeRequest, authorizeUrl } from './authorize-url.ts';
import { portalOrigin } from './ports.ts';

/** A sign-in under way, opened by an application in one of the two ways. */
export interface OpenJourney {
  /** Where the pages of the service are: the tab of the application, or its popup. */
  readonly page: Page;
  /** What the application hears in the end: the query of its redirect URI. */
  readonly answer: () => Promise<URLSearchParams>;
}

export interface Way {
  readonly name: string;
  /** The partner has a policy without cancel buttons for popups, where closing the window cancels. */
  readonly signUpSignInPolicy: string;
  readonly open: (page: Page, request: AuthorizeRequest) => Promise<OpenJourney>;
}

export const redirectWay: Way = {
  name: 'redirect',
  signUpSignInPolicy: policyNames.signUpSignIn + testPolicySuffix,
  open: async (page, request) => {
    const answer = listenForAnswer(page.context());
    await page.goto(authorizeUrl(request));
    return { page, answer };
  },
};

export const popupWay: Way = {
  name: 'popup',
  signUpSignInPolicy: policyNames.signUpSignInPopup + testPolicySuffix,
  open: async (page, request) => {
    await page.goto(`${portalOrigin}/`);
    const answer = listenForAnswer(page.context());
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      // In words of the page: the types of this project know no window.
      page.evaluate(
        `void window.open(${JSON.stringify(authorizeUrl(request))}, 'sign-in', 'width=480,height=720')`,
      ),
    ]);
    await popup.waitForLoadState();
    return { page: popup, answer };
  },
};

export const ways = [redirectWay, popupWay] as const;

/** Waits from now on for the request that carries the outcome to the application. */
function listenForAnswer(context: BrowserContext): OpenJourney['answer'] {
  const answers: URLSearchParams[] = [];
  context.on('request', (request) => {
    const { origin, pathname, searchParams } = new URL(request.url());
    if (origin !== portalOrigin || pathname !== '/redirect.html') return;
    if (searchParams.has('code') || searchParams.has('error')) answers.push(searchParams);
  });
  return async () => {
    await expect
      .poll(() => answers.length, { message: 'the application hears the outcome', intervals: [20] })
      .toBeGreaterThan(0);
    return answers[0] ?? new URLSearchParams();
  };
}
