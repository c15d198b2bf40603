import type {
  AccountInfo,
  AuthenticationResult,
  PublicClientApplication,
} from '@azure/msal-browser';
import { expect, type Page } from '@playwright/test';

import { SignInPage } from '../pages/sign-in-page.ts';

/** Of `tickets/tickets.js`, for the functions that run in the browser. */
declare const application: PublicClientApplication;
declare const returned: Promise<AuthenticationResult | null>;

/** What a promise of MSAL's came to. */
export interface Outcome {
  readonly result?: AuthenticationResult;
  readonly error?: {
    readonly name: string;
    readonly errorCode: string;
    readonly errorMessage: string;
  };
}

/** Parts of a request that do not depend on the account. */
interface Request {
  readonly scopes?: string[];
  readonly policy?: string;
  readonly prompt?: string;
  readonly forceRefresh?: boolean;
}

/** A single-page application on https, driven through MSAL's own functions. */
export class TicketsApp {
  readonly #page: Page;
  readonly #tenantUrl: string;

  constructor(page: Page, tenantUrl: string) {
    this.#page = page;
    this.#tenantUrl = tenantUrl;
  }

  async open(): Promise<void> {
    await this.#page.goto('/');
    await this.#isReady();
  }

  /** Leads to the sign-in page; with a session straight back. */
  async loginRedirect(request: Request = {}): Promise<SignInPage> {
    const left = this.#leavesPage();
    await this.#page.evaluate((sent) => {
      void application.loginRedirect(sent);
    }, this.#sent(request));
    await left;
    return new SignInPage(this.#page);
  }

  /** What `handleRedirectPromise` made of the answer, once the application is back. */
  async afterRedirect(): Promise<Outcome> {
    await this.#isReady();
    return this.#page.evaluate(async () => {
      try {
        const result = await returned;
        return result === null ? {} : { result };
      } catch (error) {
        const { name, errorCode, errorMessage } = error as Required<Outcome>['error'];
        return { error: { name, errorCode, errorMessage } };
      }
    });
  }

  /** The page in the popup, and what MSAL brings once the person is through with it. */
  async loginPopup(
    request: Request = {},
  ): Promise<{ readonly signInPage: SignInPage; readonly outcome: Promise<Outcome> }> {
    const opened = this.#page.waitForEvent('popup');
    const outcome = this.#call('loginPopup', this.#sent(request));
    return { signInPage: new SignInPage(await opened), outcome };
  }

  acquireTokenSilent(account: AccountInfo, request: Request): Promise<Outcome> {
    return this.#call('acquireTokenSilent', this.#sent(request), account.homeAccountId);
  }

  ssoSilent(request: Request = {}): Promise<Outcome> {
    return this.#call('ssoSilent', this.#sent(request));
  }

  async logoutRedirect({ homeAccountId }: AccountInfo): Promise<void> {
    const left = this.#leavesPage();
    await this.#page.evaluate((id) => {
      void application.logoutRedirect({ account: application.getAccount({ homeAccountId: id }) });
    }, homeAccountId);
    await left;
    await this.#isReady();
  }

  /** With the bridge page as its way back, which is what lets MSAL see the end at once. */
  logoutPopup({ homeAccountId }: AccountInfo): Promise<Outcome> {
    const postLogoutRedirectUri = new URL('/redirect.html', this.#page.url()).href;
    return this.#call('logoutPopup', { postLogoutRedirectUri }, homeAccountId);
  }

  accounts(): Promise<AccountInfo[]> {
    return this.#page.evaluate(() => application.getAllAccounts());
  }

  #sent({ policy, scopes = [], ...rest }: Request) {
    return { ...rest, scopes, ...(policy && { authority: `${this.#tenantUrl}/${policy}` }) };
  }

  #call(
    method: 'loginPopup' | 'acquireTokenSilent' | 'ssoSilent' | 'logoutPopup',
    request: object,
    homeAccountId?: string,
  ): Promise<Outcome> {
    return this.#page.evaluate(
      async ([name, sent, id]) => {
        const account = id === undefined ? null : application.getAccount({ homeAccountId: id });
        const call = application[name].bind(application) as (
          sent: object,
        ) => Promise<AuthenticationResult>;
        try {
          return { result: await call({ ...sent, ...(account && { account }) }) };
        } catch (error) {
          const { name, errorCode, errorMessage } = error as Required<Outcome>['error'];
          return { error: { name, errorCode, errorMessage } };
        }
      },
      [method, request, homeAccountId] as const,
    );
  }

  /** Also when the answer comes at once: the page in sight is then another one with the same address. */
  #leavesPage() {
    return this.#page.waitForEvent('framenavigated', (frame) => frame === this.#page.mainFrame());
  }

  async #isReady(): Promise<void> {
    await expect(this.#page.locator('body[data-ready]')).toBeVisible();
  }
}
