import type { Locator, Page } from '@playwright/test';

import { identityProviderIds, signInPageIds } from '../../contract/page-ids.ts';
import { ServicePage } from './service-page.ts';

export interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

export type Provider = keyof typeof identityProviderIds;

/** The sign-in page of the service; its ids are those of real Azure AD B2C pages. */
export class SignInPage extends ServicePage {
  readonly signInName: Locator;
  readonly password: Locator;
  readonly next: Locator;
  readonly forgotPassword: Locator;
  readonly createAccount: Locator;

  constructor(page: Page) {
    super(page);
    this.signInName = page.locator(`#${signInPageIds.signInName}`);
    this.password = page.locator(`#${signInPageIds.password}`);
    this.next = page.locator(`#${signInPageIds.next}`);
    this.forgotPassword = page.locator(`#${signInPageIds.forgotPassword}`);
    this.createAccount = page.locator(`#${signInPageIds.createAccount}`);
  }

  /** The button that leads to an identity provider. */
  provider(provider: Provider): Locator {
    return this.page.locator(`#${identityProviderIds[provider]}`);
  }

  async signInAs(person: Credentials): Promise<void> {
    await this.signInName.fill(person.signInName);
    await this.password.fill(person.password);
    await this.next.click();
  }
}
